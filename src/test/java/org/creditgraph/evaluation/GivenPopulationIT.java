package org.creditgraph.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.creditgraph.succession.SuccessionModel;
import org.junit.jupiter.api.Test;

class GivenPopulationIT {
  private static final SuccessionModel MODEL = SuccessionModel.standard();

  /** The goals of the issue, on a population that others made, where it lies beside the project. */
  @Test
  void shouldTransferToThePopulationBesideTheProject() {
    Path folder = Path.of("../shared/data/world-open");
    assumeThat(Files.isDirectory(folder)).as("../shared/data/world-open is there").isTrue();
    KnownWorld given = KnownWorld.of(folder);
    Judgement successions = Evaluated.successions(given, MODEL).at(Tally.THRESHOLD);
    assertThat(successions.precision()).as(successions.toString()).isGreaterThanOrEqualTo(0.95);
    assertThat(successions.recall()).as(successions.toString()).isGreaterThanOrEqualTo(0.95);
    Judgement migrations = Evaluated.migrations(given, MODEL).at(Tally.THRESHOLD);
    assertThat(migrations.precision()).as(migrations.toString()).isGreaterThanOrEqualTo(0.95);
    assertThat(migrations.recall()).as(migrations.toString()).isGreaterThanOrEqualTo(0.97);
  }
}
