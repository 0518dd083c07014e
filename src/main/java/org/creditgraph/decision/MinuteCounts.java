package org.creditgraph.decision;

import java.time.Instant;

/** A count of the last sixty minutes, by the minute: a sliding window. Not safe for threads. */
final class MinuteCounts {
  static final int MINUTES = 60;

  private final int[] byMinute = new int[MINUTES];
  private long newest;
  private long sum;

  /** Forgets what is an hour old. A clock that goes back forgets nothing. */
  void moveTo(long minute) {
    for (long next = Math.max(newest + 1, minute - MINUTES + 1); next <= minute; next++) {
      int place = place(next);
      sum -= byMinute[place];
      byMinute[place] = 0;
    }
    newest = Math.max(newest, minute);
  }

  /** Counts in a minute; one that was forgotten is past counting. */
  void add(long minute, int count) {
    if (minute > newest - MINUTES) {
      byMinute[place(minute)] += count;
      sum += count;
    }
  }

  long sum() {
    return sum;
  }

  /** When so many more are within a limit, which is no less than them. */
  Instant roomFrom(int more, int limit) {
    long over = sum + more - limit;
    long oldest = newest - MINUTES + 1;
    while (over > 0 && oldest <= newest) {
      over -= byMinute[place(oldest)];
      oldest++;
    }
    return Instant.ofEpochSecond((oldest - 1 + MINUTES) * 60);
  }

  private static int place(long minute) {
    return (int) (minute % MINUTES);
  }
}
