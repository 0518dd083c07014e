package org.creditgraph.api;

import java.time.LocalDate;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.Period;
import org.jspecify.annotations.Nullable;

/**
 * The days from which to which a fact holds, as they are shown.
 *
 * @param validFromGiven the year or month that was given where the first day is not known
 * @param validToGiven `unknown` where it has ended nobody knows when
 */
record DaysGiven(
    @Nullable LocalDate validFrom,
    @Nullable String validFromGiven,
    @Nullable LocalDate validTo,
    @Nullable String validToGiven) {
  static final DaysGiven NONE = new DaysGiven(null, null, null, null);

  static DaysGiven of(Fact fact) {
    LocalDate to = fact.date("valid_to");
    boolean ended = Period.ENDED.equals(to);
    return new DaysGiven(
        fact.date("valid_from"),
        fact.text(Column.givenFor("valid_from")),
        ended ? null : to,
        ended ? "unknown" : null);
  }
}
