package org.creditgraph.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * For every node, the sum over all walks from a source of the product of the factors along them.
 *
 * <p>This is the limit of a geometric series where walks go round: x = b + x·A, solved exactly for
 * each strongly connected component in topological order (dense elimination up to {@value
 * #DENSE_MAX} nodes, Gauss–Seidel above). A component whose members own each other wholly has no
 * limit: its nodes get 0 and are told by {@link #inClosedRing}. Cost: linear in edges plus the
 * cubes of small components.
 *
 * <p>An effective share counts walks that do not return to the holder (Baldone: A with the holder's
 * column zeroed), else an organisation that holds itself would hold more than the whole of others.
 * {@link #outOf} leaves holdings in the source out; {@link #into} serves all holders at once and is
 * exact for those who are not on a cycle ({@link #onCycle}).
 */
final class WalkSums {
  private static final int DENSE_MAX = 200;
  private static final int SWEEPS_MAX = 10_000;
  private static final double SINGULAR = 1e-10;

  private final int nodes;
  private final int[] head;
  private final int[] tail;
  private final double[] factor;
  private final OwnershipGraph.Rows out;
  private final OwnershipGraph.Rows in;
  private final double[] sum;
  private final int[] component;
  private final boolean[] closed;
  private final boolean[] cyclic;
  private final int[] place;

  private WalkSums(
      int nodes,
      int[] tail,
      int[] head,
      double[] factor,
      OwnershipGraph.Rows out,
      OwnershipGraph.Rows in) {
    this.nodes = nodes;
    this.tail = tail;
    this.head = head;
    this.factor = factor;
    this.out = out;
    this.in = in;
    this.sum = new double[nodes];
    this.component = new int[nodes];
    this.closed = new boolean[nodes];
    this.cyclic = new boolean[nodes];
    this.place = new int[nodes];
  }

  /** What a party effectively holds in every other (walks with the holdings). */
  static WalkSums outOf(OwnershipGraph graph, int source) {
    double[] factor = factors(graph);
    for (int e = 0; e < graph.edges; e++) {
      factor[e] = graph.to[e] == source ? 0 : factor[e];
    }
    return run(graph, source, graph.from, graph.to, factor);
  }

  /** What every party effectively holds in one (walks against the holdings). */
  static WalkSums into(OwnershipGraph graph, int target) {
    return run(graph, target, graph.to, graph.from, factors(graph));
  }

  private static double[] factors(OwnershipGraph graph) {
    double[] factor = new double[graph.edges];
    for (int e = 0; e < graph.edges; e++) {
      factor[e] = graph.factor(e);
    }
    return factor;
  }

  private static WalkSums run(
      OwnershipGraph graph, int source, int[] tail, int[] head, double[] factor) {
    WalkSums sums =
        new WalkSums(graph.nodes, tail, head, factor, graph.rowsBy(tail), graph.rowsBy(head));
    sums.solve(source);
    return sums;
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

  private void solve(int source) {
    // Tarjan numbers components in reverse topological order: a walk goes from higher to lower.
    int[][] members = components(source);
    // Nothing has a number that a closed ring itself holds: then the walk ends with the source's
    // component.
    for (int c = members.length - 1; c >= 0 && !closed[source]; c--) {
      solveComponent(members[c], source);
    }
  }

  private void solveComponent(int[] member, int source) {
    double[] outside = new double[member.length];
    boolean reached = false;
    boolean inner = false;
    for (int i = 0; i < member.length; i++) {
      place[member[i]] = i;
      for (int k = in.row()[member[i]]; k < in.row()[member[i] + 1]; k++) {
        int e = in.edge()[k];
        int u = tail[e];
        boolean within = component[u] == component[member[i]];
        inner |= within && factor[e] > 0;
        outside[i] += ((u == source ? 1 : 0) + (within ? 0 : sum[u])) * factor[e];
      }
      reached |= outside[i] > 0;
    }
    for (int v : member) {
      cyclic[v] = inner;
    }
    if (!reached) {
      return;
    }
    double[] solved = outside;
    if (inner) {
      solved = member.length <= DENSE_MAX ? eliminate(member, outside) : sweep(member, outside);
    }
    for (int i = 0; i < member.length; i++) {
      sum[member[i]] = solved.length == 0 ? 0 : solved[i];
      closed[member[i]] = solved.length == 0;
    }
  }

  /** Solves x·(I − A) = b within a component; empty when it has no finite solution. */
  private double[] eliminate(int[] member, double[] b) {
    int k = member.length;
    double[][] m = new double[k][k + 1];
    for (int i = 0; i < k; i++) {
      m[i][i] += 1;
      m[i][k] = b[i];
      for (int r = in.row()[member[i]]; r < in.row()[member[i] + 1]; r++) {
        int e = in.edge()[r];
        if (component[tail[e]] == component[member[i]]) {
          m[i][place[tail[e]]] -= factor[e];
        }
      }
    }
    for (int p = 0; p < k; p++) {
      int best = p;
      for (int r = p + 1; r < k; r++) {
        best = Math.abs(m[r][p]) > Math.abs(m[best][p]) ? r : best;
      }
      double[] swap = m[p];
      m[p] = m[best];
      m[best] = swap;
      if (Math.abs(m[p][p]) < SINGULAR) {
        return new double[0];
      }
      for (int r = 0; r < k; r++) {
        double times = r == p ? 0 : m[r][p] / m[p][p];
        for (int c = p; times != 0 && c <= k; c++) {
          m[r][c] -= times * m[p][c];
        }
      }
    }
    double[] x = new double[k];
    for (int i = 0; i < k; i++) {
      x[i] = m[i][k] / m[i][i];
    }
    return x;
  }

  private double[] sweep(int[] member, double[] b) {
    double[] x = b.clone();
    for (int round = 0; round < SWEEPS_MAX; round++) {
      double change = 0;
      for (int i = 0; i < member.length; i++) {
        double value = b[i];
        for (int r = in.row()[member[i]]; r < in.row()[member[i] + 1]; r++) {
          int e = in.edge()[r];
          value += component[tail[e]] == component[member[i]] ? x[place[tail[e]]] * factor[e] : 0;
        }
        change = Math.max(change, Math.abs(value - x[i]));
        x[i] = value;
      }
      if (change < 1e-13) {
        return x;
      }
    }
    return new double[0];
  }

  /** Tarjan's algorithm without recursion, over what can be reached from the source. */
  private int[][] components(int source) {
    int[] index = new int[nodes];
    int[] low = new int[nodes];
    int[] next = new int[nodes];
    boolean[] open = new boolean[nodes];
    Arrays.fill(component, -1);
    ArrayDeque<Integer> call = new ArrayDeque<>();
    ArrayDeque<Integer> stack = new ArrayDeque<>();
    List<int[]> found = new ArrayList<>();
    int counter = 0;
    call.push(source);
    while (!call.isEmpty()) {
      int v = call.peek();
      if (index[v] == 0) {
        index[v] = low[v] = ++counter;
        next[v] = out.row()[v];
        stack.push(v);
        open[v] = true;
      }
      if (next[v] < out.row()[v + 1]) {
        int e = out.edge()[next[v]++];
        int w = head[e];
        if (factor[e] == 0) {
          continue;
        }
        if (index[w] == 0) {
          call.push(w);
        } else if (open[w]) {
          low[v] = Math.min(low[v], index[w]);
        }
        continue;
      }
      call.pop();
      if (!call.isEmpty()) {
        low[call.peek()] = Math.min(low[call.peek()], low[v]);
      }
      if (low[v] == index[v]) {
        found.add(pop(stack, v, open, found.size()));
      }
    }
    return found.toArray(int[][]::new);
  }

  private int[] pop(ArrayDeque<Integer> stack, int root, boolean[] open, int number) {
    int[] member = new int[4];
    int size = 0;
    int w;
    do {
      w = stack.pop();
      open[w] = false;
      component[w] = number;
      if (size == member.length) {
        member = Arrays.copyOf(member, 2 * size);
      }
      member[size++] = w;
    } while (w != root);
    return Arrays.copyOf(member, size);
  }
}
