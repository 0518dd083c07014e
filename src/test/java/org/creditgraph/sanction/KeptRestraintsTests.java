package org.creditgraph.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptRestraintsTests {
  private final KeptRestraints kept = new KeptRestraints();
  private final AtomicInteger found = new AtomicInteger();

  private void ask(int party) {
    kept.of(
        party,
        absent -> {
          found.incrementAndGet();
          return List.of();
        });
  }

  @Test
  void shouldKeepWhatIsAskedForNowHoweverManyWereAskedForBefore() {
    for (int party = 0; party < 150_000; party++) {
      ask(party);
    }
    for (int round = 0; round < 20; round++) {
      for (int party = 200_000; party < 200_100; party++) {
        ask(party);
      }
    }
    int before = found.get();
    for (int party = 200_000; party < 200_100; party++) {
      ask(party);
    }
    assertThat(found.get() - before).as("found anew").isLessThan(5);
  }
}
