package org.creditgraph.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/** What one party, with those in concert with it, holds and what of it it controls. */
final class Downstream {
  /** The party's number. */
  private static final int PARTY = 0;

  private final View view;
  private final int party;
  private final OwnershipGraph graph;
  private final @Nullable ControlBasis[] bases;

  Downstream(View view, int party) {
    this.view = view;
    this.party = party;
    this.graph = Gathering.downstream(view, party);
    this.bases = new ControlBasis[graph.nodes];
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
    List<ControlledOrganization> controlled = new ArrayList<>();
    for (int c = 1; c < graph.nodes; c++) {
      ControlBasis basis = bases[c];
      if (basis == null && shares.of(c) >= Control.RELATIVE_MIN - Control.EQUAL && isRelative(c)) {
        basis = ControlBasis.RELATIVE;
      }
      if (basis != null) {
        double share = Control.rounded(shares.of(c));
        controlled.add(new ControlledOrganization(graph.node(c), basis, share));
      }
    }
    controlled.sort(
        Comparator.comparing(ControlledOrganization::basis)
            .thenComparing(found -> view.id(found.organization())));
    return controlled;
  }

  private boolean isRelative(int c) {
    if (!graph.isOrganization(c)) {
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
}
