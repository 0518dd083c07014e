package org.creditgraph.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AwakeningTests {
  @Test
  void shouldTellASleeperFromOneThatTradedAsEver() {
    assertThat(new Awakening(0, 730, 12, 730).bits()).isGreaterThan(5);
    assertThat(new Awakening(12, 730, 12, 730).bits()).isLessThan(-6);
    assertThat(new Awakening(0, 730, 1, 730).bits()).isBetween(0.0, 2.5);
    assertThat(new Awakening(0, 730, 0, 100).level()).isBetween(3, 4);
  }

  /** Each contract before speaks against sleep, each one since for it where there was none. */
  @Test
  void shouldFallWithEarlierContractsAndRiseWithLaterOnes() {
    Random random = new Random(12);
    for (int round = 0; round < 2_000; round++) {
      int before = random.nextInt(15);
      int after = random.nextInt(15);
      int length = 61 + random.nextInt(670);
      double one = new Awakening(before, length, after, 400).bits();
      assertThat(new Awakening(before + 1, length, after, 400).bits())
          .as("round %d", round)
          .isLessThan(one);
      assertThat(new Awakening(0, length, after + 1, 400).bits())
          .as("round %d", round)
          .isGreaterThan(new Awakening(0, length, after, 400).bits());
    }
  }
}
