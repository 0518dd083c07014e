package org.creditgraph.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import org.creditgraph.snapshot.View;

/**
 * What parties ever held some of that records were ever told about, kept with a snapshot: it is the
 * same on whatever day is asked. Each is worked out when asked for; beyond a number of bytes those
 * asked for least go. Safe for many threads.
 */
final class BelowWithRecords {
  private static final int BYTES_MAX = 16_000_000;

  /** Of an entry that holds nothing. */
  private static final int ENTRY_BYTES = 100;

  private final Cache<Integer, int[]> byParty =
      Caffeine.newBuilder()
          .maximumWeight(BYTES_MAX)
          .weigher((Integer party, int[] below) -> ENTRY_BYTES + 4 * below.length)
          .executor(Runnable::run)
          .build();

  static int[] of(View view, int party) {
    return view.kept(BelowWithRecords.class, BelowWithRecords.class, BelowWithRecords::new)
        .map(kept -> kept.get(view, party))
        .orElseGet(() -> find(view, party));
  }

  private int[] get(View view, int party) {
    int[] found = byParty.getIfPresent(party);
    if (found == null) {
      found = find(view, party);
      byParty.put(party, found);
    }
    return found;
  }

  private static int[] find(View view, int party) {
    int[] below = EverBelow.of(view.on(Control.END_OF_TIME), party);
    return Arrays.stream(below).filter(node -> node != party && view.mayHaveRecord(node)).toArray();
  }
}
