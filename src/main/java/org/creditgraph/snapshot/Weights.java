package org.creditgraph.snapshot;

import java.math.BigDecimal;
import org.creditgraph.graph.Share;
import org.jspecify.annotations.Nullable;

/**
 * Shares and votes of holdings in 26 bits: up to a million it is the share where votes are not
 * given, above that the number of a pair (share, votes) in a table.
 */
final class Weights {
  private static final int PAIRS = Share.WHOLE + 1;
  private static final int LIMIT = 1 << (32 - Links.KIND_BITS);

  private final Pairs pairs;

  Weights() {
    this(new Pairs());
  }

  private Weights(Pairs pairs) {
    this.pairs = pairs;
  }

  Weights fork() {
    return new Weights(pairs.fork());
  }

  int code(@Nullable BigDecimal share, @Nullable BigDecimal votes) {
    int held = share == null ? -1 : Share.of(share).millionths();
    if (votes == null && held >= 0) {
      return held;
    }
    int voted = votes == null ? -1 : Share.of(votes).millionths();
    int number = PAIRS + pairs.number(held, voted);
    if (number >= LIMIT) {
      throw new IllegalStateException("more than 66 million pairs of shares and votes");
    }
    return number;
  }

  /** Millionths, -1 for unknown. */
  int share(int code) {
    return code < PAIRS ? code : pairs.first(code - PAIRS);
  }

  /** Millionths of the votes, where they are not given of the share, 0 where neither is. */
  int weight(int code) {
    if (code < PAIRS) {
      return code;
    }
    int votes = pairs.second(code - PAIRS);
    return votes >= 0 ? votes : Math.max(0, share(code));
  }
}
