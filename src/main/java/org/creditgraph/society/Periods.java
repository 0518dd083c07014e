package org.creditgraph.society;

import java.time.LocalDate;
import java.util.Optional;
import org.creditgraph.graph.Period;
import org.jspecify.annotations.Nullable;

/** How periods come on file: registered late, without a start, without the end that was. */
final class Periods {
  /**
   * A period as it stands in a file.
   *
   * @param from null where it is not known
   * @param to null where it is open or its end is not on file
   */
  record Filed(@Nullable LocalDate from, @Nullable LocalDate to) {}

  private final Coverage coverage;
  private final int last;

  Periods(Coverage coverage, int last) {
    this.coverage = coverage;
    this.last = last;
  }

  /** The period as the register has it; empty where it never came to it. */
  Optional<Filed> registered(Business business, int from, int to) {
    int start = coverage.registered(business, from);
    int end = to == Epoch.OPEN ? to : coverage.registered(business, to + 1) - 1;
    return filed(start, end);
  }

  /** The period as others tell it, when it began. */
  Optional<Filed> filed(int from, int to) {
    if (from > last || to < from) {
      return Optional.empty();
    }
    LocalDate start = coverage.isLost(Observation.STARTS_UNKNOWN) ? null : Epoch.day(from);
    if (to > last) {
      return Optional.of(new Filed(start, null));
    }
    if (coverage.isLost(Observation.ENDS_UNKNOWN)) {
      LocalDate end = coverage.draws.in(0.3) ? Period.ENDED : null;
      return Optional.of(new Filed(start, end));
    }
    return Optional.of(new Filed(start, Epoch.day(to)));
  }
}
