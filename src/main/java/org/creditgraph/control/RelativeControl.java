package org.creditgraph.control;

import java.util.ArrayList;
import java.util.List;

/**
 * Who has relative control of an organisation that nobody controls by set: whose effective share is
 * at least 30 % and greater than anyone else's (domain.md 3).
 */
final class RelativeControl {
  private final OwnershipGraph graph;
  private final Claims claims;
  private final EffectiveShares shares;

  RelativeControl(OwnershipGraph graph, Claims claims, EffectiveShares shares) {
    this.graph = graph;
    this.claims = claims;
    this.shares = shares;
  }

  /** The one who has it and those who may. */
  List<Claim> find() {
    List<Claim> found = new ArrayList<>(1);
    if (!claims.certain().isEmpty() || graph.isLedByPartner(Claims.ORGANIZATION)) {
      return found;
    }
    if (graph.exact) {
      int one = greatest();
      if (one >= 0) {
        found.add(claim(one, Certainty.CERTAIN));
      }
      return found;
    }
    if (claims.possible().isEmpty()) {
      certain(found);
    }
    possible(found);
    return found;
  }

  private static Claim claim(int party, Certainty certainty) {
    return new Claim(party, ControlBasis.RELATIVE, certainty, new int[] {party});
  }

  /** Where all shares are known. */
  private int greatest() {
    int best = -1;
    double most = Control.RELATIVE_MIN - Control.EQUAL;
    boolean tied = false;
    for (int i = 1; i < graph.nodes; i++) {
      boolean less = claims.isControlled(i) || shares.leastAtMost(i) < most - Control.EQUAL;
      double share = less ? 0 : shares.least(i);
      if (share > most + (best < 0 ? 0 : Control.EQUAL)) {
        best = i;
        most = share;
        tied = false;
      } else {
        tied |= best >= 0 && share >= most - Control.EQUAL;
      }
    }
    return tied ? -1 : best;
  }

  /** Whose least is above the most of everybody else who may be free. */
  private void certain(List<Claim> found) {
    int best = -1;
    for (int i = 1; i < graph.nodes; i++) {
      boolean free = !claims.mayBeControlled(i) && reaches(shares.leastAtMost(i));
      if (free && reaches(shares.least(i)) && (best < 0 || shares.least(i) > shares.least(best))) {
        best = i;
      }
    }
    if (best < 0) {
      return;
    }
    for (int i = 1; i < graph.nodes; i++) {
      boolean less =
          i == best
              || claims.isControlled(i)
              || isAbove(shares.least(best), shares.mostAtMost(i))
              || isAbove(shares.least(best), shares.most(i));
      if (!less) {
        return;
      }
    }
    found.add(claim(best, Certainty.CERTAIN));
  }

  /** Whose most is above the least of everybody else who is free whatever the shares are. */
  private void possible(List<Claim> found) {
    int first = -1;
    double second = 0;
    for (int i = 1; i < graph.nodes; i++) {
      if (claims.mayBeControlled(i)) {
        continue;
      }
      if (first < 0 || shares.least(i) > shares.least(first)) {
        second = first < 0 ? 0 : shares.least(first);
        first = i;
      } else {
        second = Math.max(second, shares.least(i));
      }
    }
    for (int i = 1; i < graph.nodes; i++) {
      int party = i;
      double others = i == first ? second : first < 0 ? 0 : shares.least(first);
      if (!claims.isControlled(i)
          && found.stream().noneMatch(claim -> claim.party() == party)
          && claims.possible().stream().noneMatch(claim -> claim.party() == party)
          && reaches(shares.mostAtMost(i))
          && reaches(shares.most(i))
          && isAbove(shares.most(i), others)) {
        found.add(claim(i, Certainty.POSSIBLE));
      }
    }
  }

  private static boolean reaches(double share) {
    return share >= Control.RELATIVE_MIN - Control.EQUAL;
  }

  private static boolean isAbove(double share, double other) {
    return share > other + Control.EQUAL;
  }
}
