package org.creditgraph.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StandstillTests {
  @Test
  void shouldSayLittleOfLittleAndMuchOfMuch() {
    assertThat(new Standstill(0, 730, 0, 60, 30).bits()).isBetween(0.0, 0.3);
    assertThat(new Standstill(10, 730, 0, 700, 30).bits()).isGreaterThan(4);
    assertThat(new Standstill(10, 730, 9, 700, 30).bits()).isLessThan(-8);
  }

  @Test
  void shouldTellEarlyContractsOfATradeThatFadesFromOneThatGoesOn() {
    double early = new Standstill(10, 730, 2, 10, 30).bits();
    double late = new Standstill(10, 730, 2, 10, 300).bits();
    assertThat(early).isBetween(-2.0, 0.0);
    assertThat(late).isLessThan(early - 3);
  }

  /** Each contract more speaks for going on, each day more without one for a standstill. */
  @Test
  void shouldRiseWithDaysAndFallWithContracts() {
    Random random = new Random(3);
    for (int round = 0; round < 2_000; round++) {
      int before = random.nextInt(20);
      int after = random.nextInt(20);
      int length = 1 + random.nextInt(700);
      Standstill one = new Standstill(before, 60 + random.nextInt(671), after, length, 30);
      Standstill more = new Standstill(before, one.lengthBefore(), after + 1, length, 30);
      assertThat(more.bits()).as("round %d", round).isLessThan(one.bits());
      assertThat(more.level()).isLessThanOrEqualTo(one.level());
      Standstill none = new Standstill(before, one.lengthBefore(), 0, length, 30);
      Standstill longer = new Standstill(before, one.lengthBefore(), 0, length + 30, 30);
      assertThat(longer.bits()).as("round %d", round).isGreaterThan(none.bits());
    }
  }

  /** The same by adding up probabilities day by day and by the binomial series. */
  @Test
  void shouldBeTheRatioOfTwoNegativeBinomialProbabilities() {
    Random random = new Random(4);
    for (int round = 0; round < 500; round++) {
      int before = random.nextInt(15);
      int after = random.nextInt(15);
      int length = 1 + random.nextInt(600);
      Standstill one = new Standstill(before, 400, after, length, 30);
      double days = 0;
      int slices = 2_000;
      for (int i = 0; i < slices; i++) {
        double day = 30 + length * (i + 0.5) / slices;
        days += Math.max(0.1, 1 - day / 110) * length / slices;
      }
      double pace = (before + 1) / 765.0;
      double ratio = Math.log(probability(before + 1, after, pace * days));
      ratio -= Math.log(probability(before + 1, after, pace * length));
      assertThat(one.bits()).as("round %d", round).isCloseTo(ratio / Math.log(2), within(0.01));
    }
  }

  private static double probability(int shape, int count, double mean) {
    double p = shape / (shape + mean);
    double probability = Math.pow(p, shape);
    for (int i = 0; i < count; i++) {
      probability *= (shape + i) / (i + 1.0) * (1 - p);
    }
    return probability;
  }
}
