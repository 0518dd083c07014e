package org.creditgraph.control;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.creditgraph.snapshot.View;

/**
 * What parties ever held some of that records were ever told about, kept with a snapshot: it is the
 * same on whatever day is asked. Each is worked out when first asked for; beyond a number of
 * parties nothing more is kept. Safe for many threads.
 */
final class BelowWithRecords {
  private static final int PARTIES_MAX = 100_000;

  private final Map<Integer, int[]> byParty = new ConcurrentHashMap<>();

  static int[] of(View view, int party) {
    return view.kept(BelowWithRecords.class, BelowWithRecords.class, BelowWithRecords::new)
        .map(kept -> kept.get(view, party))
        .orElseGet(() -> find(view, party));
  }

  private int[] get(View view, int party) {
    int[] found = byParty.get(party);
    if (found == null) {
      found = find(view, party);
      if (byParty.size() < PARTIES_MAX) {
        byParty.put(party, found);
      }
    }
    return found;
  }

  private static int[] find(View view, int party) {
    int[] below = Gathering.everBelowTowardsRecords(view.on(Control.END_OF_TIME), party);
    return Arrays.stream(below).filter(node -> node != party && view.mayHaveRecord(node)).toArray();
  }
}
