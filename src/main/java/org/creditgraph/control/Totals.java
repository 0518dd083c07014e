package org.creditgraph.control;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What is held of each node of a graph in sum, at the lower ends; grows with its numbers. */
final class Totals {
  /** Of votes that need no sum: all of them are known exactly, or they are more than a whole. */
  static final long NONE = -1;

  private long[] shares = new long[16];

  /** As many as the shares; null as long as no votes need a sum. */
  private long @Nullable [] votes;

  private @Nullable BitSet partnerships;
  private int count;

  /** Of the next node, where no votes need a sum. */
  void add(long share) {
    if (count == shares.length) {
      shares = Arrays.copyOf(shares, 2 * count);
    }
    shares[count++] = share;
  }

  /** Of the next node. */
  void add(long share, long vote, boolean ledByPartner) {
    add(share);
    if (vote != NONE) {
      long[] all = votes == null ? new long[0] : votes;
      int known = all.length;
      if (known < count) {
        all = Arrays.copyOf(all, shares.length);
        Arrays.fill(all, known, all.length, NONE);
        votes = all;
      }
      all[count - 1] = vote;
    }
    if (ledByPartner) {
      partnerships = partnerships == null ? new BitSet() : partnerships;
      partnerships.set(count - 1);
    }
  }

  long[] shares() {
    return Arrays.copyOf(shares, count);
  }

  long[] votes() {
    long[] known = votes == null ? new long[0] : votes;
    long[] all = Arrays.copyOf(known, count);
    Arrays.fill(all, Math.min(known.length, count), count, NONE);
    return all;
  }

  boolean isPartnership(int node) {
    return partnerships != null && partnerships.get(node);
  }
}
