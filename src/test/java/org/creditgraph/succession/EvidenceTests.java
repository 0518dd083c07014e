package org.creditgraph.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.creditgraph.graph.Period;
import org.junit.jupiter.api.Test;

class EvidenceTests {
  private static final LocalDate DAY = LocalDate.of(2012, 7, 22);

  /** Snapshots write such an end as the day before the start. */
  @Test
  void shouldTellOfWhatHasEndedNobodyKnowsWhen() {
    int from = Math.toIntExact(DAY.toEpochDay());
    assertThat(Evidence.period(from, from - 1)).isEqualTo(new Period(DAY, Period.ENDED));
    assertThat(Evidence.period(from, from)).isEqualTo(new Period(DAY, DAY));
    assertThat(Evidence.period(from, Integer.MAX_VALUE)).isEqualTo(new Period(DAY, null));
    assertThat(Evidence.period(Integer.MIN_VALUE, Integer.MIN_VALUE))
        .isEqualTo(new Period(null, Period.ENDED));
  }
}
