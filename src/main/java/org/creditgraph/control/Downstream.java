package org.creditgraph.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Share;
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
  private final LinkCursor owners;
  private @Nullable Boolean underControl;

  Downstream(View view, int party) {
    this.view = view;
    this.party = party;
    this.graph = Gathering.downstream(view, party);
    this.bases = new ControlBasis[graph.nodes];
    this.owners = view.links(OWNING, false);
  }

  /** By basis, then id. */
  List<ControlledOrganization> controlled() {
    ControlSets sets = new ControlSets(graph.votes);
    int[] group = graph.votes.concerts.of(PARTY);
    for (int c : group.length > 1 ? sets.ofGroup(group) : new int[0]) {
      bases[c] = ControlBasis.CONCERT;
    }
    for (int c : sets.ofParty(PARTY)) {
      bases[c] = ControlBasis.MAJORITY;
    }
    for (int c = 1; c < graph.nodes; c++) {
      if (bases[c] != null && graph.declares(PARTY, c)) {
        bases[c] = ControlBasis.DECLARED;
      }
    }
    bases[PARTY] = null;
    return withShares(WalkSums.outOf(graph, PARTY));
  }

  private List<ControlledOrganization> withShares(WalkSums shares) {
    List<Named> found = new ArrayList<>();
    for (int c = 1; c < graph.nodes; c++) {
      ControlBasis basis = bases[c];
      if (basis == null && shares.of(c) >= Control.RELATIVE_MIN - Control.EQUAL && isRelative(c)) {
        basis = ControlBasis.RELATIVE;
      }
      if (basis != null) {
        int organization = graph.node(c);
        double share = Control.rounded(shares.of(c));
        found.add(
            new Named(
                view.id(organization), new ControlledOrganization(organization, basis, share)));
      }
    }
    found.sort(
        Comparator.comparing((Named each) -> each.controlled().basis()).thenComparing(Named::id));
    return found.stream().map(Named::controlled).toList();
  }

  /** With its id, which takes a while to read. */
  private record Named(String id, ControlledOrganization controlled) {}

  private boolean isRelative(int c) {
    if (!graph.isOrganization(c) || isUnderControl() || hasMaster(graph.node(c))) {
      return false;
    }
    Upstream above = new Upstream(view, graph.node(c));
    for (int controller : above.controllers()) {
      if (above.graph.node(controller) == party) {
        return true;
      }
    }
    return false;
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
    int found = UNHELD;
    for (owners.into(held); owners.next(); ) {
      if (VotingRows.votes(owners) > Share.WHOLE / 2) {
        return owners.neighbour();
      }
      found = NO_MAJORITY;
    }
    return found;
  }
}
