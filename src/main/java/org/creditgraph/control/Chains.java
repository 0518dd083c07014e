package org.creditgraph.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.creditgraph.graph.LinkKind;

/**
 * The simple chains from a party down to an organisation within a set of nodes, shortest first.
 *
 * <p>Concerts are followed only at the start, among those who act together; from then on holdings
 * and declarations, downwards. Iterative deepening, pruned by the distance to the end.
 */
final class Chains {
  static final int CHAINS_MAX = 20;
  private static final int LENGTH_MAX = 16;
  private static final int STEPS_MAX = 200_000;

  private final OwnershipGraph graph;
  private final OwnershipGraph.Rows out;
  private final OwnershipGraph.Rows in;
  private final boolean[] allowed;
  private final boolean[] concert;
  private final int end;
  private final int[] distance;
  private final List<Chain> found = new ArrayList<>();
  private final boolean[] onPath;
  private final int[] nodes = new int[LENGTH_MAX + 1];
  private final int[] links = new int[LENGTH_MAX];
  private int steps;
  private boolean truncated;

  /**
   * @param allowed which nodes a chain may pass through
   * @param concert which nodes act in concert with the start, itself included
   */
  Chains(OwnershipGraph graph, boolean[] allowed, boolean[] concert, int end) {
    this.graph = graph;
    this.out = graph.rowsBy(graph.from);
    this.in = graph.rowsBy(graph.to);
    this.allowed = allowed;
    this.concert = concert;
    this.end = end;
    this.onPath = new boolean[graph.nodes];
    this.distance = distances();
  }

  boolean truncated() {
    return truncated;
  }

  List<Chain> from(int start) {
    nodes[0] = start;
    onPath[start] = true;
    int longest = Math.min(LENGTH_MAX, graph.nodes - 1);
    for (int length = 1; length <= longest && !truncated; length++) {
      extend(0, length, true);
    }
    return List.copyOf(found);
  }

  private void extend(int depth, int length, boolean inConcert) {
    int v = nodes[depth];
    for (int side = 0; side < (inConcert ? 2 : 1); side++) {
      OwnershipGraph.Rows rows = side == 0 ? out : in;
      for (int k = rows.row()[v]; k < rows.row()[v + 1] && !truncated; k++) {
        int e = rows.edge()[k];
        boolean tie = graph.kind[e] == LinkKind.ACTS_IN_CONCERT;
        if ((side == 0 || tie) && (inConcert || !tie)) {
          step(depth, length, e, side == 0 ? graph.to[e] : graph.from[e], tie);
        }
      }
    }
  }

  private void step(int depth, int length, int edge, int w, boolean tie) {
    int left = length - depth - 1;
    boolean open = tie ? concert[w] : w == end || allowed[w];
    if (!open
        || onPath[w]
        || distance[w] > left
        || (w == end) != (left == 0)
        || (w == end && tie)) {
      return;
    }
    if (++steps > STEPS_MAX || found.size() == CHAINS_MAX) {
      truncated = true;
      return;
    }
    nodes[depth + 1] = w;
    links[depth] = graph.link[edge];
    if (left == 0) {
      found.add(chain(length));
      return;
    }
    onPath[w] = true;
    extend(depth + 1, length, tie);
    onPath[w] = false;
  }

  private Chain chain(int length) {
    int[] path = new int[length + 1];
    for (int i = 0; i <= length; i++) {
      path[i] = graph.node[nodes[i]];
    }
    return new Chain(path, Arrays.copyOf(links, length));
  }

  /** The fewest holdings from each node down to the end; those in concert count as any of them. */
  private int[] distances() {
    int[] distances = new int[graph.nodes];
    Arrays.fill(distances, Integer.MAX_VALUE);
    int[] queue = new int[graph.nodes];
    int tail = 0;
    distances[end] = 0;
    queue[tail++] = end;
    for (int next = 0; next < tail; next++) {
      int v = queue[next];
      for (int k = in.row()[v]; k < in.row()[v + 1]; k++) {
        int u = graph.from[in.edge()[k]];
        if (distances[u] == Integer.MAX_VALUE) {
          distances[u] = distances[v] + 1;
          queue[tail++] = u;
        }
      }
    }
    for (int i = 0; i < distances.length; i++) {
      distances[i] = concert[i] ? Math.min(distances[i], 1) : distances[i];
    }
    return distances;
  }
}
