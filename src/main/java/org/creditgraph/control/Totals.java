package org.creditgraph.control;

import java.util.Arrays;

/** What is held of each node of a graph in sum, at the lower ends; grows with its numbers. */
final class Totals {
  /** Of votes that need no sum: all of them are known exactly, or they are more than a whole. */
  static final long NONE = -1;

  private long[] shares = new long[16];
  private long[] votes = new long[16];
  private boolean[] partnership = new boolean[16];
  private int count;

  /** Of the next node. */
  void add(long share, long vote, boolean ledByPartner) {
    if (count == shares.length) {
      shares = Arrays.copyOf(shares, 2 * count);
      votes = Arrays.copyOf(votes, 2 * count);
      partnership = Arrays.copyOf(partnership, 2 * count);
    }
    shares[count] = share;
    votes[count] = vote;
    partnership[count++] = ledByPartner;
  }

  int count() {
    return count;
  }

  long[] shares() {
    return Arrays.copyOf(shares, count);
  }

  long[] votes() {
    return Arrays.copyOf(votes, count);
  }

  boolean isPartnership(int node) {
    return partnership[node];
  }
}
