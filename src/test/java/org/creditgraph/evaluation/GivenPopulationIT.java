package org.creditgraph.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.creditgraph.migration.MigrationModel;
import org.creditgraph.succession.SuccessionModel;
import org.junit.jupiter.api.Test;

/**
 * The goals, on populations that others made, where they lie beside the project. Nothing is learnt
 * on them.
 */
/** A floor under what is reached on populations that others made; the goals stand in the docs. */
class GivenPopulationIT {
  private static final SuccessionModel MODEL = SuccessionModel.standard();
  private static final MigrationModel STORES = MigrationModel.standard();

  private static KnownWorld given(String name) {
    Path folder = Path.of("../shared/data", name);
    assumeThat(Files.isDirectory(folder.resolve("truth"))).as(folder + " is there").isTrue();
    return KnownWorld.of(folder);
  }

  @Test
  void shouldTransferToTheTemplatesThatOthersMade() {
    KnownWorld given = given("world-open");
    Judgement successions = Evaluated.successions(given, MODEL).at(Tally.THRESHOLD);
    assertThat(successions.precision()).as(successions.toString()).isGreaterThanOrEqualTo(0.89);
    assertThat(successions.recall()).as(successions.toString()).isGreaterThanOrEqualTo(0.94);
    Judgement migrations = Evaluated.migrations(given, STORES, MODEL).at(Tally.THRESHOLD);
    assertThat(migrations.precision()).as(migrations.toString()).isGreaterThanOrEqualTo(0.95);
    assertThat(migrations.recall()).as(migrations.toString()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void shouldTransferToPeopleWhomOthersImagined() {
    KnownWorld given = given("world-people");
    Measured successions = Measured.of(Evaluated.successions(given, MODEL));
    assertThat(successions.precision()).as(successions.line()).isGreaterThanOrEqualTo(0.75);
    assertThat(successions.recallWhereTracesSuffice())
        .as(successions.line())
        .isGreaterThanOrEqualTo(0.72);
    assertThat(successions.averagePrecision()).as(successions.line()).isGreaterThanOrEqualTo(0.79);
    // So few pairs never come true in the very parts that are said, however good the model.
    assertThat(successions.calibration().error())
        .as(successions.line())
        .isLessThanOrEqualTo(Math.max(0.12, successions.calibration().floor().high()));
    Measured stores = Measured.of(Evaluated.migrations(given, STORES, MODEL));
    assertThat(stores.precision()).as(stores.line()).isGreaterThanOrEqualTo(0.9);
    assertThat(stores.recallWhereTracesSuffice()).as(stores.line()).isGreaterThanOrEqualTo(0.88);
  }
}
