package org.creditgraph.snapshot;

import org.creditgraph.graph.Share;
import org.creditgraph.graph.ShareBand;
import org.jspecify.annotations.Nullable;

/**
 * Shares and votes of holdings in 26 bits: up to a million it is the share in millionths where that
 * says all, above that the number of what is held in a table of what was ever told.
 */
final class Weights {
  private static final int MILLIONTH = (int) (Share.WHOLE / 1_000_000);
  private static final int TOLD = 1_000_001;
  private static final int LIMIT = 1 << (32 - Links.KIND_BITS);

  private final HoldingRows rows;

  Weights() {
    this(new HoldingRows());
  }

  private Weights(HoldingRows rows) {
    this.rows = rows;
  }

  Weights fork() {
    return new Weights(rows.fork());
  }

  /**
   * @param nominee whether the holder is only the registered one
   */
  int code(@Nullable ShareBand share, @Nullable ShareBand votes, boolean nominee) {
    if (share != null && share.isExact() && votes == null && !nominee) {
      long held = share.least().trillionths();
      if (held % MILLIONTH == 0) {
        return (int) (held / MILLIONTH);
      }
    }
    ShareBand held = share == null ? ShareBand.UNKNOWN : share;
    ShareBand voted = votes == null ? held : votes;
    int number = TOLD + rows.number(held, voted, nominee);
    if (number >= LIMIT) {
      throw new IllegalStateException("more than 66 million kinds of holdings");
    }
    return number;
  }

  /** The share, at its lower end. */
  long share(int code) {
    return code < TOLD ? (long) code * MILLIONTH : rows.get(code - TOLD, HoldingRows.SHARE);
  }

  long shareMost(int code) {
    return code < TOLD ? (long) code * MILLIONTH : rows.get(code - TOLD, HoldingRows.SHARE_MOST);
  }

  /** The votes, or the share where they are not given; at the lower end. */
  long votes(int code) {
    return code < TOLD ? (long) code * MILLIONTH : rows.get(code - TOLD, HoldingRows.VOTES);
  }

  long votesMost(int code) {
    return code < TOLD ? (long) code * MILLIONTH : rows.get(code - TOLD, HoldingRows.VOTES_MOST);
  }

  /** Whether the holder holds it itself, and how much of it is known. */
  boolean isPlain(int code) {
    return code < TOLD
        || !isNominee(code) && share(code) == shareMost(code) && votes(code) == votesMost(code);
  }

  boolean isNominee(int code) {
    return code >= TOLD && rows.get(code - TOLD, HoldingRows.NOMINEE) != 0;
  }
}
