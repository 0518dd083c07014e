package org.creditgraph.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.creditgraph.scenario.ScenarioPlan;
import org.creditgraph.scenario.Shape;
import org.creditgraph.succession.Succession;
import org.creditgraph.succession.SuccessionModel;
import org.creditgraph.succession.SuccessionQuery;
import org.creditgraph.succession.Successions;
import org.junit.jupiter.api.Test;

/** A floor under what `mvn -Pevaluate` measures at length, on seeds that nothing was learnt on. */
class EvaluationTests {
  private static final SuccessionModel MODEL = SuccessionModel.standard();
  private static final KnownWorld WORLD = KnownWorld.of(ScenarioPlan.of(9_101, 4_000, Shape.USUAL));

  @Test
  void shouldFindChangesOfEntityAndSpareLookAlikes() {
    Evaluated evaluated = Evaluated.successions(WORLD, MODEL);
    Judgement judged = evaluated.at(Tally.THRESHOLD);
    assertThat(judged.precision()).as(judged.toString()).isGreaterThanOrEqualTo(0.9);
    assertThat(judged.recall()).as(judged.toString()).isGreaterThanOrEqualTo(0.85);
    assertThat(judged.blockingRecall()).as(judged.toString()).isGreaterThanOrEqualTo(0.95);
    Tally tally = new Tally();
    tally.add(evaluated);
    assertThat(tally.likely.error()).isLessThan(0.12);
  }

  @Test
  void shouldFindWhereStoresWent() {
    Judgement judged = Evaluated.migrations(WORLD, MODEL).at(Tally.THRESHOLD);
    assertThat(judged.precision()).as(judged.toString()).isGreaterThanOrEqualTo(0.9);
    assertThat(judged.recall()).as(judged.toString()).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void shouldBeWorthMoreThanCountingWhatIsShared() {
    Evaluated evaluated = Evaluated.successions(WORLD, MODEL);
    Judgement counted =
        Judgement.of(
            evaluated.by(new Baseline.SharedAttributes()),
            0,
            evaluated.real(),
            evaluated.unclear());
    assertThat(evaluated.at(Tally.THRESHOLD).averagePrecision())
        .isGreaterThan(counted.averagePrecision());
  }

  /** What one call tells and what the scan tells is the same. */
  @Test
  void shouldTellOfOnePartyWhatTheScanTells() {
    Set<KnownWorld.Pair> scanned = new HashSet<>();
    Evaluated.successions(WORLD, MODEL).scored().stream()
        .filter(each -> each.score() >= Tally.THRESHOLD)
        .forEach(each -> scanned.add(each.pair()));
    Successions successions = new Successions(MODEL);
    Set<KnownWorld.Pair> asked = new HashSet<>();
    Set<String> listed = new HashSet<>();
    scanned.forEach(pair -> listed.add(pair.from()));
    Evaluated.real(WORLD, false).forEach(pair -> listed.add(pair.from()));
    for (String id : listed) {
      SuccessionQuery query = new SuccessionQuery(Tally.THRESHOLD, 1_000);
      for (Succession each : successions.successorsOf(WORLD.view(), WORLD.view().find(id), query)) {
        asked.add(new KnownWorld.Pair(id, WORLD.view().id(each.successor())));
      }
    }
    assertThat(asked).isEqualTo(scanned);
  }
}
