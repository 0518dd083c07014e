package org.creditgraph.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.creditgraph.training.KnownPopulation;
import org.creditgraph.training.Populations;
import org.junit.jupiter.api.Test;

/** Figures that were reckoned by hand, and slow twins. */
class MeasuresTests {
  private static final KnownWorld.Pair A = new KnownWorld.Pair("p", "a");
  private static final KnownWorld.Pair B = new KnownWorld.Pair("p", "b");
  private static final KnownWorld.Pair C = new KnownWorld.Pair("q", "c");
  private static final KnownWorld.Pair D = new KnownWorld.Pair("q", "d");
  private static final KnownWorld.Pair E = new KnownWorld.Pair("r", "e");

  private static final List<Scored> SCORED =
      List.of(Scored.of(A, 0.9), Scored.of(B, 0.8), Scored.of(C, 0.7), Scored.of(D, 0.2));

  @Test
  void shouldCountPrecisionRecallAndBlockingByHand() {
    Judgement judged = Judgement.of(SCORED, 0.5, Set.of(A, D, E), Set.of());
    assertThat(judged.precision()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(judged.recall()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(judged.blockingRecall()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(judged.averagePrecision()).isCloseTo((1 + 2 / 4.0) / 3, within(1e-9));
  }

  @Test
  void shouldCountAnUnclearPairNeitherWay() {
    Judgement judged = Judgement.of(SCORED, 0.5, Set.of(A, D, E), Set.of(B, C));
    assertThat(judged.precision()).isEqualTo(1);
    assertThat(judged.reported()).isEqualTo(1);
    assertThat(judged.averagePrecision()).isCloseTo(2 / 3.0, within(1e-9));
  }

  @Test
  void shouldFindTheThresholdWithTheBestF1() {
    assertThat(Judgement.bestThreshold(SCORED, Set.of(A, B), Set.of())).isEqualTo(0.8);
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      List<Scored> scored = new ArrayList<>();
      Set<KnownWorld.Pair> real = new HashSet<>();
      for (int i = 0; i < 12; i++) {
        KnownWorld.Pair pair = new KnownWorld.Pair("x", "y" + i);
        scored.add(Scored.of(pair, random.nextInt(6)));
        if (random.nextInt(3) == 0) {
          real.add(pair);
        }
      }
      double best = 0;
      for (int threshold = 0; threshold < 7; threshold++) {
        best = Math.max(best, Judgement.of(scored, threshold, real, Set.of()).f1());
      }
      double found = Judgement.bestThreshold(scored, real, Set.of());
      assertThat(Judgement.of(scored, found, real, Set.of()).f1())
          .as("round %d", round)
          .isCloseTo(real.isEmpty() ? 0 : best, within(1e-9));
    }
  }

  @Test
  void shouldMeasureTheCalibrationErrorByHand() {
    Calibration calibration = new Calibration(0.05);
    calibration.add(SCORED, Set.of(A, C), Set.of());
    assertThat(calibration.bins()).hasSize(4);
    // |0.9-1| + |0.8-0| + |0.7-1| + |0.2-0|, over four pairs.
    assertThat(calibration.error()).isCloseTo((0.1 + 0.8 + 0.3 + 0.2) / 4, within(1e-9));
  }

  @Test
  void shouldKnowTheErrorOfAPerfectModelByHand() {
    Calibration calibration = new Calibration(0.05);
    calibration.add(List.of(Scored.of(A, 0.5)), Set.of(A), Set.of());
    // Either way the one pair is off by a half.
    assertThat(calibration.floor().mean()).isCloseTo(0.5, within(1e-9));
    Calibration many = new Calibration(0.05);
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      scored.add(Scored.of(new KnownWorld.Pair("x", "y" + i), 0.5));
    }
    many.add(scored, Set.of(), Set.of());
    // The mean distance of a binomial share from its half: sqrt(2/pi) * 0.5 / sqrt(400).
    assertThat(many.floor().mean()).isCloseTo(0.0199, within(0.003));
    assertThat(many.floor().high()).isCloseTo(0.049, within(0.008));
    assertThat(many.error()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void shouldJoinJudgementsAsIfTheyWereOne() {
    Judgement one = Judgement.of(SCORED, 0.5, Set.of(A), Set.of());
    Judgement other = Judgement.of(SCORED, 0.5, Set.of(B, E), Set.of());
    assertThat(one.and(other).reported()).isEqualTo(6);
    assertThat(one.and(other).recall()).isCloseTo(2 / 3.0, within(1e-9));
  }

  @Test
  void shouldReplaceOnePartOfTheReportAndKeepTheRest() {
    String text = "By hand.\n\n" + Report.LEFT_OUT + "\n\nold\n\n" + Report.SHIPPED + "\n\nships\n";
    String first = Report.replaced(text, Report.LEFT_OUT, "new\n\n");
    assertThat(first).isEqualTo(text.replace("old", "new"));
    assertThat(Report.replaced(first, Report.SHIPPED, "right"))
        .isEqualTo(first.replace("ships\n", "right\n"));
    assertThat(Report.replaced("By hand.", Report.LEFT_OUT, "new"))
        .isEqualTo("By hand.\n\n" + Report.LEFT_OUT + "\n\nnew\n");
  }

  @Test
  void shouldLeaveRealPairsWithoutTracesOutOfTheAveragePrecision() {
    Measured measured = new Measured("two worlds", 0.5);
    // A is real with traces, B real without, C false, D real with traces, E was never met.
    measured.add("one", SCORED, Set.of(A, B, D, E), Set.of(A, D, E), 7);
    assertThat(measured.precision()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(measured.recall()).isCloseTo(2 / 4.0, within(1e-9));
    assertThat(measured.recallWhereTracesSuffice()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(measured.averagePrecision()).isCloseTo((1 + 2 / 3.0) / 3, within(1e-9));
    assertThat(measured.met()).isCloseTo(3 / 4.0, within(1e-9));
    assertThat(measured.precisionOfFirst(1)).isEqualTo(1);
    assertThat(measured.precisionOfFirst(3)).isCloseTo(2 / 3.0, within(1e-9));
    // Of another world, with the same ids: nothing is mixed up, and all are ranked together.
    measured.add("other", List.of(Scored.of(A, 0.95)), Set.of(), Set.of(), 3);
    assertThat(measured.precisionOfFirst(1)).isZero();
    assertThat(measured.averagePrecision()).isCloseTo((1 / 2.0 + 2 / 4.0) / 3, within(1e-9));
  }

  @Test
  void shouldKnowWhetherBitsAreHonest() {
    Random random = new Random(23);
    List<Slope.Point> honest = new ArrayList<>();
    List<Slope.Point> doubled = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double bits = -6 + 12 * random.nextDouble();
      boolean real = random.nextDouble() < 1 / (1 + Math.pow(2, -bits));
      honest.add(new Slope.Point(bits, real));
      doubled.add(new Slope.Point(2 * bits, real));
    }
    assertThat(Slope.of(honest)).isCloseTo(Math.log(2), within(0.03));
    assertThat(Slope.of(doubled)).isCloseTo(Math.log(2) / 2, within(0.015));
    assertThat(Slope.of(List.of(new Slope.Point(1, true)))).isNaN();
  }

  @Test
  void shouldRefuseWhatIsNoOption() {
    assertThat(Wanted.of(new String[] {""}).written()).isTrue();
    Wanted quick = Wanted.of(new String[] {"--kinds-left-out", "--worlds=2", "--kinds=cases"});
    assertThat(quick.written()).isFalse();
    assertThat(quick.regimes()).isFalse();
    assertThat(quick.learnt()).hasSize(2 * Populations.KINDS.size());
    assertThat(quick.measured(KnownPopulation.CASES)).hasSize(2);
    assertThatThrownBy(() -> Wanted.of(new String[] {"--leave-one-out"}))
        .hasMessageContaining("--kinds-left-out");
    assertThatThrownBy(() -> Wanted.of(new String[] {"--kinds=case"}))
        .hasMessageContaining("cases");
  }
}
