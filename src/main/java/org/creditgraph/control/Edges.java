package org.creditgraph.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A growing list of edges between numbered nodes; a column of it is an array. */
final class Edges {
  static final int FROM = 0;
  static final int TO = 1;

  /** A link of the view, or the complement of a place among the {@link #trails}. */
  static final int LINK = 2;

  private static final int WIDTH = 3;

  /**
   * In units of {@link org.creditgraph.graph.Share}, {@link VotingRows#DECLARED} or {@link
   * VotingRows#LEADS}.
   */
  static final int VOTES = 0;

  static final int SHARE = 1;
  private static final int WEIGHTS = 2;

  /** Of edges that rest on several links: these, from start to end. */
  final List<int[]> trails = new ArrayList<>(0);

  private int[] rows = new int[8 * WIDTH];
  private long[] weights = new long[8 * WEIGHTS];

  /** Likewise at the upper ends; null as long as everything is known exactly. */
  private long @Nullable [] most;

  private int count;
  private boolean closely;

  int count() {
    return count;
  }

  /** Whether nothing is known less than exactly. */
  boolean isExact() {
    return most == null;
  }

  /** Whether anything was not as it stands: then links may be tied to other ids than nodes. */
  boolean isLookedAtClosely() {
    return closely;
  }

  void lookedAtClosely() {
    closely = true;
  }

  void add(int from, int to, int link, long votes, long share) {
    int at = count * WIDTH;
    if (at == rows.length) {
      rows = Arrays.copyOf(rows, 2 * at);
      weights = Arrays.copyOf(weights, 2 * weights.length);
      most = most == null ? null : Arrays.copyOf(most, weights.length);
    }
    rows[at + FROM] = from;
    rows[at + TO] = to;
    rows[at + LINK] = link;
    int weight = count * WEIGHTS;
    weights[weight + VOTES] = votes;
    weights[weight + SHARE] = share;
    if (most != null) {
      most[weight + VOTES] = votes;
      most[weight + SHARE] = share;
    }
    count++;
  }

  void add(int from, int to, Held.Edge edge) {
    closely = true;
    int link = edge.links()[0];
    if (edge.links().length > 1) {
      link = ~trails.size();
      trails.add(edge.links());
    }
    add(from, to, link, edge.votes(), edge.share());
    if (edge.votes() != edge.votesMost() || edge.share() != edge.shareMost()) {
      most = most == null ? weights.clone() : most;
      most[(count - 1) * WEIGHTS + VOTES] = edge.votesMost();
      most[(count - 1) * WEIGHTS + SHARE] = edge.shareMost();
    }
  }

  /** Takes back the edges from one on, which were added as they stand. */
  void cut(int from) {
    count = from;
  }

  int get(int edge, int column) {
    return rows[edge * WIDTH + column];
  }

  /** The values of a column in a given order of the edges. */
  int[] column(int column, int[] order) {
    int[] values = new int[order.length];
    for (int e = 0; e < order.length; e++) {
      values[e] = get(order[e], column);
    }
    return values;
  }

  /** Likewise of a column of weights at their lower ends. */
  long[] weights(int column, int[] order) {
    return weights(weights, column, order);
  }

  /** Likewise at their upper ends. */
  long[] most(int column, int[] order) {
    return weights(most == null ? weights : most, column, order);
  }

  private static long[] weights(long[] from, int column, int[] order) {
    long[] values = new long[order.length];
    for (int e = 0; e < order.length; e++) {
      values[e] = from[order[e] * WEIGHTS + column];
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
