package org.creditgraph.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PopulationsTests {
  private static int seed(KnownPopulation population) {
    return Integer.parseInt(population.name().replaceFirst(".*, seed ", ""));
  }

  private static String shape(KnownPopulation population) {
    return population.name().replaceFirst(" .*", "");
  }

  @Test
  void shouldMeasureOnNothingThatWasLearnt() {
    Set<String> drawn =
        Populations.learnt().stream()
            .map(PopulationsTests::shape)
            .filter(shape -> shape.contains("-"))
            .collect(Collectors.toSet());
    assertThat(Populations.learnt())
        .allMatch(population -> seed(population) < Populations.MEASURING_FIRST);
    for (String kind : Populations.KINDS) {
      List<KnownPopulation> measured = Populations.measured(kind, 12, Populations.USUAL_SIZE);
      assertThat(measured).as(kind).hasSize(12);
      for (KnownPopulation population : measured) {
        assertThat(population.kind()).isEqualTo(kind);
        assertThat(seed(population)).isGreaterThanOrEqualTo(Populations.MEASURING_FIRST);
        assertThat(drawn).doesNotContain(shape(population));
      }
    }
  }

  @Test
  void shouldLearnFromEveryKindAndFromNoPopulationTwice() {
    Set<String> names = new HashSet<>();
    Populations.learnt()
        .forEach(
            population -> assertThat(names.add(population.name())).as(population.name()).isTrue());
    for (String kind : Populations.KINDS) {
      assertThat(Populations.learnt(kind, 99, Populations.USUAL_SIZE))
          .as(kind)
          .hasSizeGreaterThanOrEqualTo(10);
      assertThat(Populations.learnt(kind, 3, 1_500))
          .as(kind)
          .hasSize(3)
          .allMatch(population -> population.name().contains(" 1500,"));
    }
  }
}
