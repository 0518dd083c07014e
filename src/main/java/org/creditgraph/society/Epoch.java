package org.creditgraph.society;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as counts since 1970-01-01. */
final class Epoch {
  /** Stands for an end that has not come. */
  static final int OPEN = Integer.MAX_VALUE;

  private Epoch() {}

  static LocalDate day(int day) {
    return LocalDate.ofEpochDay(day);
  }

  static @Nullable LocalDate end(int day) {
    return day == OPEN ? null : day(day);
  }
}
