package org.creditgraph.graph;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days from {@code from} to {@code to}, both inclusive; null is open. */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
  public static final Period ALWAYS = new Period(null, null);

  /**
   * The end of what has ended nobody knows when: before every day that is asked for, so that it
   * holds on none. The exchange format writes it `unknown`.
   */
  public static final LocalDate ENDED = LocalDate.of(0, 1, 1);

  public Period {
    if (from != null && to != null && to.isBefore(from) && !to.equals(ENDED)) {
      throw new IllegalArgumentException(
          "a period cannot end on " + to + " before it starts on " + from);
    }
  }

  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
