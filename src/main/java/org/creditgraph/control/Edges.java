package org.creditgraph.control;

import java.util.Arrays;

/** A growing list of edges between numbered nodes; a column of it is an array. */
final class Edges {
  static final int FROM = 0;
  static final int TO = 1;
  static final int LINK = 2;
  private static final int WIDTH = 3;

  /** In units of {@link org.creditgraph.graph.Share}, or {@link VotingRows#DECLARED}. */
  static final int VOTES = 0;

  static final int SHARE = 1;
  private static final int WEIGHTS = 2;

  private int[] rows = new int[8 * WIDTH];
  private long[] weights = new long[8 * WEIGHTS];
  private int count;

  int count() {
    return count;
  }

  void add(int from, int to, int link, long votes, long share) {
    int at = count * WIDTH;
    if (at == rows.length) {
      rows = Arrays.copyOf(rows, 2 * at);
      weights = Arrays.copyOf(weights, 2 * weights.length);
    }
    rows[at + FROM] = from;
    rows[at + TO] = to;
    rows[at + LINK] = link;
    weights[count * WEIGHTS + VOTES] = votes;
    weights[count * WEIGHTS + SHARE] = share;
    count++;
  }

  int get(int edge, int column) {
    return rows[edge * WIDTH + column];
  }

  long weight(int edge, int column) {
    return weights[edge * WEIGHTS + column];
  }

  /** The values of a column in a given order of the edges. */
  int[] column(int column, int[] order) {
    int[] values = new int[order.length];
    for (int e = 0; e < order.length; e++) {
      values[e] = get(order[e], column);
    }
    return values;
  }

  /** Likewise of a column of weights. */
  long[] weights(int column, int[] order) {
    long[] values = new long[order.length];
    for (int e = 0; e < order.length; e++) {
      values[e] = weight(order[e], column);
    }
    return values;
  }

  /** The order of the edges by start, those of one start by end. */
  int[] order(int nodes) {
    int[] asAdded = new int[count];
    Arrays.setAll(asAdded, e -> e);
    int[] byEnd = Rows.of(nodes, column(TO, asAdded)).edge();
    int[] byStart = Rows.of(nodes, column(FROM, byEnd)).edge();
    Arrays.setAll(asAdded, e -> byEnd[byStart[e]]);
    return asAdded;
  }
}
