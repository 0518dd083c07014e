package org.creditgraph.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.casebook.CasebookPlan;
import org.creditgraph.migration.MigrationModel;
import org.creditgraph.scenario.ScenarioPlan;
import org.creditgraph.scenario.Shape;
import org.creditgraph.succession.SuccessionModel;
import org.junit.jupiter.api.Test;

class LearningTests {
  @Test
  void shouldMakeModelsThatFitTheProgramFromSeveralKinds() {
    List<KnownPopulation> populations =
        List.of(
            KnownPopulation.of(ScenarioPlan.of(5, 1_000, Shape.USUAL)),
            KnownPopulation.of(CasebookPlan.drawn(5, 1_000)));
    List<String> progress = new ArrayList<>();
    Learning.Learnt learnt = new Learning(Runnable::run, progress::add).from(populations, "V");
    assertThat(SuccessionModel.of(learnt.succession()).version()).isEqualTo("V");
    assertThat(MigrationModel.of(learnt.migration()).levels().version()).isEqualTo("V");
    assertThat(learnt.succession().trained()).contains("usual 1000", "cases-5 1000");
    assertThat(progress).hasSize(4).allMatch(line -> line.contains("seed 5"));
  }
}
