package org.creditgraph.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Refusal;
import org.creditgraph.population.FactChecker;
import org.creditgraph.population.PopulationPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioTests {
  @TempDir Path folder;

  private static List<Fact> facts(long seed, int enterprises, Shape shape) {
    List<Fact> facts = new ArrayList<>();
    Scenario.of(ScenarioPlan.of(seed, enterprises, shape)).tell(facts::add, planted -> {});
    return facts;
  }

  @Test
  void shouldTellTheSameForTheSameSeedAndElseForAnother() {
    List<Fact> once = facts(7, 1_000, Shape.USUAL);
    assertThat(facts(7, 1_000, Shape.USUAL)).isEqualTo(once);
    assertThat(facts(8, 1_000, Shape.USUAL)).isNotEqualTo(once);
    ScenarioPlan plan = ScenarioPlan.of(7, 1_000, Shape.USUAL);
    assertThat(Scenario.of(plan).truth()).isEqualTo(Scenario.of(plan).truth());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1000, usual, 2026-06-30",
    "2, 2500, easy, 2026-06-30",
    "3, 3000, hard, 2024-02-29",
    "4, 2000, sparse, 2026-06-30",
    "-5, 2000, rare, 2040-12-31",
    "6, 10500, usual, 2026-06-30"
  })
  void shouldTellNothingDanglingUntimelyOrTwice(
      long seed, int enterprises, String shape, LocalDate endsOn) {
    FactChecker checker = new FactChecker(endsOn);
    Scenario.of(new ScenarioPlan(seed, enterprises, endsOn, Shape.named(shape)))
        .tell(checker::look, planted -> {});
    checker.finish();
    assertThat(checker.faults).as("seed %d", seed).isEmpty();
    assertThat(checker.findings).isZero();
  }

  @Test
  void shouldWriteTheTruthSoThatItReadsTheSame() throws IOException {
    Scenario scenario = Scenario.of(ScenarioPlan.of(9, 1_000, Shape.USUAL));
    scenario.writeTo(folder.resolve("data"), folder.resolve("truth"));
    assertThat(Set.copyOf(Truth.readFrom(folder.resolve("truth")).planted()))
        .isEqualTo(Set.copyOf(scenario.truth().planted()));
  }

  @Test
  void shouldRefuseASizeItCannotPlantIn() {
    assertThatThrownBy(() -> ScenarioPlan.of(1, 10, Shape.USUAL))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("1,000 to 2,000,000");
  }

  /** What a look at ids, order and dates would give away, if planted parties had any there. */
  @Test
  void shouldNotGiveAwayWhatIsPlantedByIdOrderOrDate() {
    List<Double> byOrder = new ArrayList<>();
    List<Double> byId = new ArrayList<>();
    List<Double> byDate = new ArrayList<>();
    for (long seed = 1; seed <= 3; seed++) {
      List<Planted> truth = new ArrayList<>();
      Map<String, Integer> order = new HashMap<>();
      Map<String, LocalDate> founded = new HashMap<>();
      Map<String, LocalDate> decided = new HashMap<>();
      Scenario.of(ScenarioPlan.of(seed, 5_000, Shape.USUAL))
          .tell(
              fact -> {
                if (fact.type() == FactType.ORGANIZATION) {
                  order.put(fact.needed("id"), order.size());
                  founded.put(fact.needed("id"), fact.date("founded_on"));
                } else if (fact.type() == FactType.CREDIT_RECORD) {
                  decided.put(fact.needed("id"), fact.date("decided_on"));
                }
              },
              truth::add);
      Set<String> planted = new HashSet<>();
      truth.stream()
          .filter(each -> each.kind() == TruthKind.SUCCESSION)
          .forEach(each -> planted.addAll(List.of(each.from(), each.to())));
      List<String> others = order.keySet().stream().filter(id -> !planted.contains(id)).toList();
      byOrder.add(area(planted, others, order::get));
      byId.add(area(planted, others, id -> Long.parseLong(id.substring(10, 16), 36)));
      ToDoubleFunction<Planted> wait =
          each -> ChronoUnit.DAYS.between(decided.get(each.record()), founded.get(each.to()));
      byDate.add(
          area(
              pairs(truth, TruthKind.SUCCESSION, wait), pairs(truth, TruthKind.DECOY, wait), wait));
    }
    assertThat(mean(byOrder)).as("order %s", byOrder).isBetween(0.46, 0.54);
    assertThat(mean(byId)).as("id %s", byId).isBetween(0.46, 0.54);
    assertThat(mean(byDate)).as("date %s", byDate).isBetween(0.40, 0.60);
  }

  /** Those whose newcomer came around the decision: the others are told by the date, and should. */
  private static List<Planted> pairs(
      List<Planted> truth, TruthKind kind, ToDoubleFunction<Planted> wait) {
    return truth.stream()
        .filter(each -> each.kind() == kind && !each.label().equals("S09_early_move"))
        .filter(each -> Math.abs(wait.applyAsDouble(each) - 100) < 250)
        .toList();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  /** The chance that one of these is scored above one of those: 0.5 tells nothing. */
  private static <T> double area(
      java.util.Collection<T> these, java.util.Collection<T> those, ToDoubleFunction<T> score) {
    List<T> all = new ArrayList<>(these);
    all.addAll(those);
    all.sort(Comparator.comparingDouble(score));
    Set<T> wanted = new HashSet<>(these);
    double ranks = 0;
    for (int i = 0; i < all.size(); i++) {
      ranks += wanted.contains(all.get(i)) ? i + 1 : 0;
    }
    double own = (double) these.size() * (these.size() + 1) / 2;
    return (ranks - own) / these.size() / those.size();
  }

  @Test
  void shouldEndWhereThePopulationUsuallyEnds() {
    assertThat(ScenarioPlan.of(1, 1_000, Shape.EASY).endsOn()).isEqualTo(PopulationPlan.USUAL_END);
  }
}
