package org.creditgraph.control;

import org.creditgraph.graph.Checkpoint;

/**
 * The equations x = b + A·x of one strongly connected component, where A[i][j] is what flows into i
 * for each unit of j.
 */
final class LinearSystem {
  private static final int DENSE_MAX = 200;
  private static final int SWEEPS_MAX = 10_000;

  /** Entries that all sweeps may pass: some tenths of a second. */
  private static final long SWEEP_WORK_MAX = 200_000_000;

  private static final double SINGULAR = 1e-10;
  private static final double[] NO_SOLUTION = {};

  private final double[] b;
  private final int[] row;
  private final int[] column;
  private final double[] value;
  private int entries;
  private long swept;
  private boolean tooDear;

  LinearSystem(double[] b, int entriesMax) {
    this.b = b;
    row = new int[entriesMax];
    column = new int[entriesMax];
    value = new double[entriesMax];
  }

  /** Adds to A[i][j]; rows come in ascending order. */
  void add(int i, int j, double amount) {
    row[entries] = i;
    column[entries] = j;
    value[entries++] = amount;
  }

  /** Whether A is nothing, so that b is the solution. */
  boolean isTrivial() {
    return entries == 0;
  }

  /**
   * The solution; empty when there is no finite one, or when a large one neither converges nor can
   * be eliminated in time.
   */
  double[] solve() {
    if (b.length <= DENSE_MAX) {
      return eliminate();
    }
    double[] found = sweep();
    return found.length > 0 ? found : eliminateSparsely();
  }

  /** How many entries sweeps have passed. */
  long sweptCount() {
    return swept;
  }

  /** Whether there may be a solution that took too long to find. */
  boolean isTooDear() {
    return tooDear;
  }

  private double[] eliminateSparsely() {
    SparseElimination elimination = new SparseElimination(b, SINGULAR);
    for (int e = 0; e < entries; e++) {
      elimination.add(row[e], column[e], value[e]);
    }
    double[] solution = elimination.solve();
    tooDear = elimination.isTooDear();
    return solution;
  }

  private double[] eliminate() {
    int k = b.length;
    double[][] m = new double[k][k + 1];
    for (int i = 0; i < k; i++) {
      m[i][i] = 1;
      m[i][k] = b[i];
    }
    for (int e = 0; e < entries; e++) {
      m[row[e]][column[e]] -= value[e];
    }
    for (int p = 0; p < k; p++) {
      Checkpoint.passed(k * k / 16);
      pivot(m, p);
      if (Math.abs(m[p][p]) < SINGULAR) {
        return NO_SOLUTION;
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

  /** Brings the row with the greatest entry in a column to its place. */
  private static void pivot(double[][] m, int p) {
    int best = p;
    for (int r = p + 1; r < m.length; r++) {
      best = Math.abs(m[r][p]) > Math.abs(m[best][p]) ? r : best;
    }
    double[] swap = m[p];
    m[p] = m[best];
    m[best] = swap;
  }

  /** Gauss–Seidel; empty where it converges too slowly, or not at all. */
  private double[] sweep() {
    double[] x = b.clone();
    for (int round = 0; round < SWEEPS_MAX && swept < SWEEP_WORK_MAX; round++) {
      double change = 0;
      swept += entries;
      int e = 0;
      Checkpoint.passed(entries / 8);
      for (int i = 0; i < x.length; i++) {
        double sum = b[i];
        for (; e < entries && row[e] == i; e++) {
          sum += x[column[e]] * value[e];
        }
        change = Math.max(change, Math.abs(sum - x[i]));
        x[i] = sum;
      }
      if (change < 1e-13) {
        return x;
      }
    }
    return NO_SOLUTION;
  }
}
