package org.creditgraph.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Share;
import org.creditgraph.identity.Identities;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/** What one party, with those in concert with it, holds and what of it it controls. */
final class Downstream {
  /** The party's number. */
  private static final int PARTY = 0;

  private static final int UNHELD = -1;
  private static final int NO_MAJORITY = -2;
  private static final int STEPS_MAX = 16;
  private static final long OWNING = LinkKind.SHAREHOLDING.bit() | LinkKind.CONTROLS.bit();

  private final View view;
  private final int party;
  private final OwnershipGraph graph;
  private final @Nullable ControlBasis[] bases;
  private final @Nullable Certainty[] certainties;
  private final LinkCursor owners;
  private @Nullable Boolean underControl;

  Downstream(View view, int party) {
    this.view = view;
    this.party = view.mayHaveTwin(party) ? Identities.of(view).first(party) : party;
    this.graph = Gathering.downstream(view, this.party);
    this.bases = new ControlBasis[graph.nodes];
    this.certainties = new Certainty[graph.nodes];
    this.owners = view.links(OWNING, false);
  }

  /** By basis, then id. */
  List<ControlledOrganization> controlled() {
    int[] group = graph.votes.concerts.of(PARTY);
    if (!graph.exact) {
      PossibleSets sets = new PossibleSets(graph);
      mark(
          group.length > 1 ? sets.of(group) : new int[0], Certainty.POSSIBLE, ControlBasis.CONCERT);
      mark(sets.of(new int[] {PARTY}), Certainty.POSSIBLE, ControlBasis.MAJORITY);
    }
    ControlSets sets = new ControlSets(graph.votes);
    int[] together = group.length > 1 ? sets.ofGroup(group) : new int[0];
    mark(together, Certainty.CERTAIN, ControlBasis.CONCERT);
    mark(sets.ofParty(PARTY), Certainty.CERTAIN, ControlBasis.MAJORITY);
    for (int c = 1; c < graph.nodes; c++) {
      if (bases[c] != null && graph.declares(PARTY, c)) {
        bases[c] = ControlBasis.DECLARED;
      }
    }
    bases[PARTY] = null;
    if (graph.intricate) {
      takeHeadOffices(Identities.of(view));
    }
    return withShares(WalkSums.outOf(graph, PARTY));
  }

  private void mark(int[] set, Certainty certainty, ControlBasis basis) {
    for (int c : set) {
      bases[c] = basis;
      certainties[c] = certainty;
    }
  }

  /** A branch is controlled as its head office is. */
  private void takeHeadOffices(Identities known) {
    for (int c = 1; c < graph.nodes; c++) {
      int office = bases[c] == null ? -1 : graph.find(known.headOffice(graph.node(c)));
      if (office > PARTY) {
        bases[c] = bases[office];
        certainties[c] = certainties[office];
      }
    }
  }

  private List<ControlledOrganization> withShares(WalkSums shares) {
    List<Named> found = new ArrayList<>();
    for (int c = 1; c < graph.nodes; c++) {
      ControlBasis basis = bases[c];
      Certainty certainty = certainties[c];
      if (basis == null && mayBeRelative(c, shares)) {
        certainty = relative(c).orElse(null);
        basis = certainty == null ? null : ControlBasis.RELATIVE;
      }
      if (basis != null && certainty != null) {
        int organization = graph.node(c);
        double share = Control.rounded(shares.of(c));
        found.add(
            new Named(
                view.id(organization),
                new ControlledOrganization(organization, basis, certainty, share)));
      }
    }
    found.sort(
        Comparator.comparing((Named each) -> each.controlled().basis()).thenComparing(Named::id));
    return found.stream().map(Named::controlled).toList();
  }

  private boolean mayBeRelative(int c, WalkSums shares) {
    return !graph.exact || shares.of(c) >= Control.RELATIVE_MIN - Control.EQUAL;
  }

  /** With its id, which takes a while to read. */
  private record Named(String id, ControlledOrganization controlled) {}

  private Optional<Certainty> relative(int c) {
    boolean never = graph.exact && isUnderControl();
    if (!graph.isOrganization(c) || never || hasMaster(graph.node(c))) {
      return Optional.empty();
    }
    return new Upstream(view, graph.node(c)).claim(party).map(Claim::certainty);
  }

  /** An organisation that is controlled itself never has relative control. */
  private boolean isUnderControl() {
    if (underControl == null) {
      underControl = graph.isOrganization(PARTY) && new Upstream(view, party).isControlled();
    }
    return underControl;
  }

  /**
   * Whether majorities lead from an organisation up to somebody whom nobody holds: then it has a
   * controller, and nobody relative control. Finds most, cheaply; where it says no, look closer.
   */
  private boolean hasMaster(int organization) {
    int master = majorityHolder(organization);
    for (int step = 0; step < STEPS_MAX && master >= 0; step++) {
      int above = majorityHolder(master);
      if (above == UNHELD) {
        return true;
      }
      master = above;
    }
    return false;
  }

  /** Who has more than half the votes in one by a single holding, {@link #UNHELD}, or neither. */
  private int majorityHolder(int held) {
    if (view.isHeldIntricately(held)) {
      return NO_MAJORITY;
    }
    int found = UNHELD;
    for (owners.into(held); owners.next(); ) {
      if (VotingRows.votes(owners) > Share.WHOLE / 2) {
        return view.mayStandForAnother(owners.neighbour()) ? NO_MAJORITY : owners.neighbour();
      }
      found = NO_MAJORITY;
    }
    return found;
  }
}
