package org.creditgraph.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;

/** The moment at which a batch is recorded: instants rise from batch to batch, by microseconds. */
final class RecordedMoment {
  private RecordedMoment() {}

  /**
   * @param asked null for now
   * @param last of the batch before, null when there is none
   * @throws Refusal RECORDED_AT_IN_FUTURE, RECORDED_AT_BEFORE_LAST
   */
  static Instant of(@Nullable Instant asked, @Nullable Instant last, Instant clock) {
    Instant now = clock.truncatedTo(ChronoUnit.MICROS);
    if (asked != null && asked.truncatedTo(ChronoUnit.MICROS).isAfter(now)) {
      throw new Refusal(
          "RECORDED_AT_IN_FUTURE",
          "A batch cannot be recorded at "
              + asked
              + ", which is in the future. It is "
              + now
              + ".");
    }
    if (asked != null && last != null && asked.truncatedTo(ChronoUnit.MICROS).isBefore(last)) {
      throw new Refusal(
          "RECORDED_AT_BEFORE_LAST",
          "A batch cannot be recorded at "
              + asked
              + ", since the last one was recorded at "
              + last
              + ". Import older states of a register first.");
    }
    Instant moment = asked == null ? now : asked.truncatedTo(ChronoUnit.MICROS);
    return last == null || moment.isAfter(last) ? moment : last.plus(1, ChronoUnit.MICROS);
  }
}
