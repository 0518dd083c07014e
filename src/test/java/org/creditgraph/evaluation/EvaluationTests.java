package org.creditgraph.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creditgraph.casebook.CasebookPlan;
import org.creditgraph.migration.MigrationModel;
import org.creditgraph.scenario.ScenarioPlan;
import org.creditgraph.scenario.Shape;
import org.creditgraph.society.SocietyPlan;
import org.creditgraph.succession.Succession;
import org.creditgraph.succession.SuccessionModel;
import org.creditgraph.succession.SuccessionQuery;
import org.creditgraph.succession.Successions;
import org.creditgraph.training.KnownPopulation;
import org.creditgraph.training.Populations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A floor under what `mvn -Pevaluate` measures at length, on seeds that nothing was learnt on. */
class EvaluationTests {
  private static final SuccessionModel MODEL = SuccessionModel.standard();
  private static final MigrationModel STORES = MigrationModel.standard();
  private static final KnownWorld WORLD = KnownWorld.of(ScenarioPlan.of(9_101, 4_000, Shape.USUAL));

  /**
   * What the model that ships reaches at least on a population of a kind, so small that its figures
   * are rough; the goals are held by `mvn -Pevaluate verify` and by GivenPopulationIT.
   *
   * @param precision of changes of entity
   * @param recall of changes of entity, where traces suffice
   * @param met which part of them the search for candidates meets
   * @param error of the calibration
   * @param storePrecision of store migrations
   * @param storeRecall of store migrations, where traces suffice
   */
  private record Floor(
      KnownPopulation population,
      double precision,
      double recall,
      double met,
      double error,
      double storePrecision,
      double storeRecall) {
    @Override
    public String toString() {
      return population.name();
    }
  }

  /** Somewhat below what is reached, so that chance does not break the build. */
  static List<Floor> floors() {
    long seed = Populations.MEASURING_FIRST + 300;
    return List.of(
        new Floor(
            KnownPopulation.of(ScenarioPlan.of(seed, 4_000, Shape.USUAL)),
            0.93,
            0.93,
            0.97,
            0.12,
            0.85,
            0.85),
        new Floor(
            KnownPopulation.of(SocietyPlan.named("drawn-" + seed, seed, 4_000)),
            0.8,
            0.58,
            0.9,
            0.15,
            0.6,
            0.6),
        new Floor(
            KnownPopulation.of(CasebookPlan.drawn(seed, 5_000)), 0.68, 0.55, 0.85, 0.15, 0.6, 0.6));
  }

  @ParameterizedTest
  @MethodSource("floors")
  void shouldFindChangesOfEntityAndStoresOfEveryKind(Floor floor) {
    KnownWorld world = KnownWorld.of(floor.population());
    Measured changes = Measured.of(Evaluated.successions(world, MODEL));
    assertThat(changes.precision()).as(changes.line()).isGreaterThanOrEqualTo(floor.precision());
    assertThat(changes.recallWhereTracesSuffice())
        .as(changes.line())
        .isGreaterThanOrEqualTo(floor.recall());
    assertThat(changes.metWhereTracesSuffice())
        .as(changes.line())
        .isGreaterThanOrEqualTo(floor.met());
    assertThat(changes.calibration().error()).as(changes.line()).isLessThanOrEqualTo(floor.error());
    Measured stores = Measured.of(Evaluated.migrations(world, STORES, MODEL));
    assertThat(stores.precision()).as(stores.line()).isGreaterThanOrEqualTo(floor.storePrecision());
    assertThat(stores.recallWhereTracesSuffice())
        .as(stores.line())
        .isGreaterThanOrEqualTo(floor.storeRecall());
  }

  @Test
  void shouldBeWorthMoreThanCountingWhatIsShared() {
    Evaluated evaluated = Evaluated.successions(WORLD, MODEL);
    Evaluated counted = evaluated.by(new Baseline.SharedAttributes());
    assertThat(evaluated.at(Tally.THRESHOLD).averagePrecision())
        .isGreaterThan(counted.at(0).averagePrecision());
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
