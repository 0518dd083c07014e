package org.creditgraph.control;

import org.creditgraph.graph.Share;

/**
 * A bound on what every party may effectively hold in an organisation, for all parties in one walk:
 * each holding is taken at the most that it can be by itself, and whoever holds through a ring may
 * hold all, for walks may pass it again and again. Whom this says to hold little need not be looked
 * at one by one ({@link MostShares}).
 */
final class UpperEnds {
  private final OwnershipGraph graph;
  private final double[] factor;
  private final double[] bound;

  /** Whether any walk down to the organisation passes a ring, or ends in one. */
  private final boolean[] throughRing;

  UpperEnds(OwnershipGraph graph) {
    this.graph = graph;
    factor = new double[graph.from.length];
    for (int e = 0; e < factor.length; e++) {
      factor[e] = factor(e);
    }
    bound = new double[graph.nodes];
    throughRing = new boolean[graph.nodes];
    int target = Claims.ORGANIZATION;
    Components components = new Components(graph.in, graph.from, factor, target);
    for (int c = components.count() - 1; c >= 0; c--) {
      int[] member = components.members(c);
      boolean ring = isRing(member);
      for (int node : member) {
        throughRing[node] = ring || leadsIntoRing(node);
        bound[node] = throughRing[node] || node == target ? 1 : Math.min(1, sum(node));
      }
    }
  }

  private boolean leadsIntoRing(int node) {
    for (int k = graph.out.start()[node]; k < graph.out.start()[node + 1]; k++) {
      int e = graph.out.edge()[k];
      if (factor[e] > 0 && throughRing[graph.to[e]]) {
        return true;
      }
    }
    return false;
  }

  private boolean isRing(int[] member) {
    return member.length > 1 || holdsItself(member[0]);
  }

  private double factor(int edge) {
    long total = graph.heldTotal[graph.to[edge]];
    long left = Math.max(0, Share.WHOLE - (total - graph.share[edge]));
    long most = Math.max(graph.share[edge], Math.min(graph.shareMost[edge], left));
    return most / (double) Math.max(Share.WHOLE, total);
  }

  private boolean holdsItself(int node) {
    for (int e = graph.out.start()[node]; e < graph.out.start()[node + 1]; e++) {
      if (graph.to[graph.out.edge()[e]] == node && factor[graph.out.edge()[e]] > 0) {
        return true;
      }
    }
    return false;
  }

  private double sum(int node) {
    double sum = 0;
    for (int k = graph.out.start()[node]; k < graph.out.start()[node + 1]; k++) {
      int e = graph.out.edge()[k];
      sum += factor[e] * bound[graph.to[e]];
    }
    return sum;
  }

  double of(int node) {
    return bound[node];
  }
}
