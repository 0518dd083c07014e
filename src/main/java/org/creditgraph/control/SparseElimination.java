package org.creditgraph.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.creditgraph.graph.Checkpoint;

/**
 * Solves x = b + A·x for a large sparse A by putting one unknown into the equations of the others
 * after another, those first that touch the fewest. Exact however slowly the series converges; a
 * ring stays a ring, while a large thicket may fill in, so it is for what sweeps cannot do, and
 * gives up where more terms would have to be moved than takes seconds.
 */
final class SparseElimination {
  private static final double[] NO_SOLUTION = {};
  private static final int MOVED_MAX = 1_000_000;

  private final double singular;
  private final double[] b;
  private boolean tooDear;

  /** By unknown: A's row, and in which rows it stands. */
  private final List<Map<Integer, Double>> row = new ArrayList<>();

  private final List<Set<Integer>> standsIn = new ArrayList<>();

  /**
   * @param singular a pivot below this means that there is no solution
   */
  SparseElimination(double[] b, double singular) {
    this.b = b.clone();
    this.singular = singular;
    for (int i = 0; i < b.length; i++) {
      row.add(new HashMap<>());
      standsIn.add(new HashSet<>());
    }
  }

  /** Adds to A[i][j]. */
  void add(int i, int j, double amount) {
    row.get(i).merge(j, amount, Double::sum);
    standsIn.get(j).add(i);
  }

  /** The solution; empty when there is no finite one, or it is too dear. */
  double[] solve() {
    record Waiting(long cost, int unknown) {}
    PriorityQueue<Waiting> queue = new PriorityQueue<>((p, q) -> Long.compare(p.cost(), q.cost()));
    for (int v = 0; v < b.length; v++) {
      queue.add(new Waiting(cost(v), v));
    }
    int[] order = new int[b.length];
    int done = 0;
    long moved = 0;
    while (!queue.isEmpty()) {
      Waiting least = queue.remove();
      int v = least.unknown();
      if (cost(v) > least.cost()) {
        queue.add(new Waiting(cost(v), v));
      } else if (moved + least.cost() <= MOVED_MAX && isolate(v)) {
        moved += least.cost();
        Checkpoint.passed(10 * least.cost());
        putIntoOthers(v);
        order[done++] = v;
      } else {
        tooDear = moved + least.cost() > MOVED_MAX;
        return NO_SOLUTION;
      }
    }
    return backwards(order);
  }

  /** Whether no solution was told because it would have taken too long. */
  boolean isTooDear() {
    return tooDear;
  }

  private long cost(int v) {
    return (long) row.get(v).size() * standsIn.get(v).size();
  }

  /** Frees the equation of an unknown from the unknown itself; false where nothing is left. */
  private boolean isolate(int v) {
    double pivot = 1 - row.get(v).getOrDefault(v, 0.0);
    if (Math.abs(pivot) < singular) {
      return false;
    }
    row.get(v).remove(v);
    standsIn.get(v).remove(v);
    row.get(v).replaceAll((j, factor) -> factor / pivot);
    b[v] /= pivot;
    return true;
  }

  private void putIntoOthers(int v) {
    row.get(v).keySet().forEach(j -> standsIn.get(j).remove(v));
    for (int i : standsIn.get(v)) {
      double times = row.get(i).getOrDefault(v, 0.0);
      row.get(i).remove(v);
      b[i] += times * b[v];
      row.get(v).forEach((j, factor) -> add(i, j, times * factor));
    }
  }

  /** What was put in last depends on nothing that was put in before. */
  private double[] backwards(int[] order) {
    double[] x = new double[b.length];
    for (int k = order.length - 1; k >= 0; k--) {
      int v = order[k];
      double sum = b[v];
      for (Map.Entry<Integer, Double> term : row.get(v).entrySet()) {
        sum += term.getValue() * x[term.getKey()];
      }
      x[v] = sum;
    }
    return x;
  }
}
