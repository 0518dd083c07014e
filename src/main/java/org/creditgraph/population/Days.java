package org.creditgraph.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as counts since 1970-01-01, and their dates, made once. */
final class Days {
  /** Stands for an unknown or open day. */
  static final int NONE = Integer.MIN_VALUE;

  private static final int YEARS_TOLD = 25;
  private static final int YEARS_OF_LIFE = 85;
  private static final int YEARS_AHEAD = 12;

  private final int origin;
  private final LocalDate[] dates;

  /** The first day on which anything is founded. */
  final int first;

  /** The last day on which anything happens. */
  final int last;

  Days(LocalDate endsOn) {
    last = (int) endsOn.toEpochDay();
    first = (int) endsOn.minusYears(YEARS_TOLD).toEpochDay();
    origin = (int) endsOn.minusYears(YEARS_OF_LIFE).toEpochDay();
    dates = new LocalDate[(int) endsOn.plusYears(YEARS_AHEAD).toEpochDay() - origin];
    for (int i = 0; i < dates.length; i++) {
      dates[i] = LocalDate.ofEpochDay(origin + i);
    }
  }

  LocalDate date(int day) {
    return dates[day - origin];
  }

  /** The date of a day, or null for {@link #NONE}. */
  @Nullable LocalDate open(int day) {
    return day == NONE ? null : date(day);
  }

  /** The day {@code years} before the last. */
  int yearsBack(int years) {
    return (int) date(last).minusYears(years).toEpochDay();
  }
}
