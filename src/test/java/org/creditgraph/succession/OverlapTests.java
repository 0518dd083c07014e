package org.creditgraph.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class OverlapTests {
  private static double bits(int deals, int once, int shared, int others) {
    Overlap overlap = new Overlap(deals, once);
    for (int i = 0; i < shared; i++) {
      overlap.add(true, 6);
    }
    for (int i = 0; i < others; i++) {
      overlap.add(false, 6);
    }
    return overlap.bits();
  }

  @Test
  void shouldTellNothingWhereThePartnersAreHardlyKnown() {
    assertThat(bits(3, 3, 0, 10)).isBetween(-1.0, 0.0);
    assertThat(bits(40, 2, 0, 10)).isLessThan(-1.3);
    assertThat(new Overlap(5, 5).bits()).isCloseTo(0, within(1e-9));
  }

  @Test
  void shouldTellMuchWhereFewDealWithThosePartners() {
    assertThat(bits(20, 2, 3, 1)).isGreaterThan(8);
    Overlap everybodys = new Overlap(20, 2);
    everybodys.add(true, 200);
    assertThat(everybodys.bits()).isBetween(0.0, 0.7);
  }

  /** Each partner in common speaks for the pair, each other one against it or not at all. */
  @Test
  void shouldRiseWithPartnersInCommonAndFallWithOthers() {
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      int deals = 1 + random.nextInt(60);
      int once = random.nextInt(deals + 1);
      int shared = random.nextInt(6);
      int others = random.nextInt(10);
      double some = bits(deals, once, shared, others);
      assertThat(bits(deals, once, shared + 1, others)).as("round %d", round).isGreaterThan(some);
      assertThat(bits(deals, once, shared, others + 1))
          .as("round %d", round)
          .isLessThanOrEqualTo(some);
    }
  }

  /** The same as a ratio of two probabilities that are summed up outcome by outcome. */
  @Test
  void shouldBeTheRatioOfWhatASuccessorAndAStrangerWouldShow() {
    double known = (30 - 6 + 0.5) / 31;
    double successor = 0;
    for (double part : new double[] {0.1, 0.3, 0.6, 0.9}) {
      double one = part * known + (1 - part * known) * 0.02;
      double none = (1 - part * known) * (1 - 0.02);
      successor += one * one * none / 4;
    }
    double stranger = 0.02 * 0.02 * 0.98;
    Overlap overlap = new Overlap(30, 6);
    overlap.add(true, 8);
    overlap.add(false, 8);
    overlap.add(true, 8);
    assertThat(overlap.bits())
        .isCloseTo(Math.log(successor / stranger) / Math.log(2), within(1e-9));
  }
}
