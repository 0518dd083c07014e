package org.creditgraph.control;

/**
 * For every node, the sum over all walks from a source of the product of the factors along them.
 *
 * <p>This is the limit of a geometric series where walks go round: x = b + x·A, solved exactly for
 * each strongly connected component in topological order. A component whose members own each other
 * wholly has no limit: its nodes get 0 and are told by {@link #inClosedRing}. Cost: linear in edges
 * plus the cubes of small components.
 *
 * <p>An effective share counts walks that do not return to the holder (Baldone: A with the holder's
 * column zeroed), else an organisation that holds itself would hold more than the whole of others.
 * {@link #outOf} leaves holdings in the source out; {@link #into} serves all holders at once and is
 * exact for those who are not on a cycle, and too much for the rest ({@link #onCycle}).
 */
final class WalkSums {
  private final Rows in;
  private final int[] tail;
  private final double[] factor;
  private final int source;
  private final Components components;
  private final double[] sum;
  private final boolean[] closed;

  /** What rests on a component that was too dear to solve. */
  private final boolean[] unresolved;

  private final boolean[] cyclic;
  private final int[] place;

  private WalkSums(OwnershipGraph graph, boolean down, double[] factor, int source) {
    this.in = down ? graph.in : graph.out;
    this.tail = down ? graph.from : graph.to;
    this.factor = factor;
    this.source = source;
    Rows out = down ? graph.out : graph.in;
    this.components = new Components(out, down ? graph.to : graph.from, factor, source);
    this.sum = new double[graph.nodes];
    this.closed = new boolean[graph.nodes];
    this.unresolved = new boolean[graph.nodes];
    this.cyclic = new boolean[graph.nodes];
    this.place = new int[graph.nodes];
    // Nothing has a number that a closed ring itself holds: the walk ends with the source's ring.
    for (int c = components.count() - 1; c >= 0 && !closed[source]; c--) {
      solve(components.members(c));
    }
  }

  /** What a party effectively holds in every other (walks with the holdings). */
  static WalkSums outOf(OwnershipGraph graph, int source) {
    double[] factor = factors(graph);
    for (int k = graph.in.start()[source]; k < graph.in.start()[source + 1]; k++) {
      factor[graph.in.edge()[k]] = 0;
    }
    return new WalkSums(graph, true, factor, source);
  }

  /** What every party effectively holds in one (walks against the holdings). */
  static WalkSums into(OwnershipGraph graph, int target) {
    return new WalkSums(graph, false, factors(graph), target);
  }

  private static double[] factors(OwnershipGraph graph) {
    double[] factor = new double[graph.from.length];
    for (int e = 0; e < factor.length; e++) {
      factor[e] = graph.factor(e);
    }
    return factor;
  }

  double of(int node) {
    return sum[node];
  }

  /** Whether a walk can come back to the node. */
  boolean onCycle(int node) {
    return cyclic[node];
  }

  boolean inClosedRing(int node) {
    return closed[node];
  }

  /** Whether it took too long to find the node's sum, so that 0 stands for it. */
  boolean isUnresolved(int node) {
    return unresolved[node];
  }

  private void solve(int[] member) {
    int edges = 0;
    for (int i = 0; i < member.length; i++) {
      place[member[i]] = i;
      edges += in.start()[member[i] + 1] - in.start()[member[i]];
    }
    double[] outside = new double[member.length];
    LinearSystem within = new LinearSystem(outside, edges);
    boolean reached = false;
    for (int i = 0; i < member.length; i++) {
      reached |= enter(member[i], i, outside, within);
    }
    boolean ring = !within.isTrivial();
    double[] solved = reached && ring ? within.solve() : outside;
    boolean dear = within.isTooDear() || restsOnUnresolved(member);
    for (int i = 0; i < member.length; i++) {
      cyclic[member[i]] = ring;
      unresolved[member[i]] = dear;
      closed[member[i]] = solved.length == 0 && !dear;
      sum[member[i]] = solved.length == 0 ? 0 : solved[i];
    }
  }

  private boolean restsOnUnresolved(int[] member) {
    for (int node : member) {
      for (int k = in.start()[node]; k < in.start()[node + 1]; k++) {
        int e = in.edge()[k];
        if (factor[e] > 0 && unresolved[tail[e]]) {
          return true;
        }
      }
    }
    return false;
  }

  /** What comes to a node from outside its component and from the source; whether anything does. */
  private boolean enter(int node, int i, double[] outside, LinearSystem within) {
    for (int k = in.start()[node]; k < in.start()[node + 1]; k++) {
      int e = in.edge()[k];
      boolean inner = components.of(tail[e]) == components.of(node);
      if (inner && factor[e] > 0) {
        within.add(i, place[tail[e]], factor[e]);
      }
      outside[i] += ((tail[e] == source ? 1 : 0) + (inner ? 0 : sum[tail[e]])) * factor[e];
    }
    return outside[i] > 0;
  }
}
