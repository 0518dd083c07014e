package org.creditgraph.snapshot;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.creditgraph.graph.Share;
import org.jspecify.annotations.Nullable;

/**
 * Shares and votes of holdings in 26 bits: up to a million it is the share where votes are not
 * given, above that the number of a pair (share, votes) in a table.
 */
final class Weights {
  private static final int PAIRS = Share.WHOLE + 1;
  private static final int LIMIT = 1 << (32 - Links.KIND_BITS);

  private final IntPages pairs;

  /** For the writer alone. */
  private final Map<Long, Integer> numbers;

  Weights() {
    this(new IntPages(), new HashMap<>());
  }

  private Weights(IntPages pairs, Map<Long, Integer> numbers) {
    this.pairs = pairs;
    this.numbers = numbers;
  }

  Weights fork() {
    return new Weights(pairs.fork(), numbers);
  }

  int code(@Nullable BigDecimal share, @Nullable BigDecimal votes) {
    int held = share == null ? -1 : Share.of(share).millionths();
    if (votes == null && held >= 0) {
      return held;
    }
    int voted = votes == null ? -1 : Share.of(votes).millionths();
    long pair = (long) held << 32 | (voted & 0xFFFF_FFFFL);
    Integer number = numbers.get(pair);
    if (number == null) {
      number = numbers.size();
      if (PAIRS + number >= LIMIT) {
        throw new IllegalStateException("more than 66 million pairs of shares and votes");
      }
      pairs.set(number * 2, held);
      pairs.set(number * 2 + 1, voted);
      numbers.put(pair, number);
    }
    return PAIRS + number;
  }

  /** Millionths, -1 for unknown. */
  int share(int code) {
    return code < PAIRS ? code : pairs.get((code - PAIRS) * 2);
  }

  /** Millionths of the votes, where they are not given of the share, 0 where neither is. */
  int weight(int code) {
    if (code < PAIRS) {
      return code;
    }
    int votes = pairs.get((code - PAIRS) * 2 + 1);
    return votes >= 0 ? votes : Math.max(0, share(code));
  }
}
