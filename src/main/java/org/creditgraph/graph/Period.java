package org.creditgraph.graph;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days from {@code from} to {@code to}, both inclusive; null is open. */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
  public static final Period ALWAYS = new Period(null, null);

  public Period {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException(
          "a period cannot end on " + to + " before it starts on " + from);
    }
  }

  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
