package org.creditgraph.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.creditgraph.exchange.ExchangeFolder;
import org.creditgraph.exchange.FactInput;
import org.creditgraph.exchange.ReadOptions;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Refusal;
import org.creditgraph.population.FactChecker;
import org.creditgraph.scenario.Planted;
import org.creditgraph.scenario.Truth;
import org.creditgraph.scenario.TruthKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CasebookTests {
  @TempDir Path folder;

  private static List<Fact> facts(CasebookPlan plan, List<CaseTruth> truth) {
    List<Fact> facts = new ArrayList<>();
    Casebook.of(plan).tell(facts::add, truth::add);
    return facts;
  }

  @Test
  void shouldTellTheSameForTheSamePlanAndElseForAnother() {
    List<CaseTruth> truth = new ArrayList<>();
    List<Fact> once = facts(CasebookPlan.drawn(7, 1_000), truth);
    List<CaseTruth> again = new ArrayList<>();
    assertThat(facts(CasebookPlan.drawn(7, 1_000), again)).isEqualTo(once);
    assertThat(again).isEqualTo(truth);
    assertThat(facts(CasebookPlan.drawn(8, 1_000), again)).isNotEqualTo(once);
    assertThat(facts(CasebookPlan.named("cases-7", 8, 1_000), again)).isNotEqualTo(once);
    assertThat(CasebookPlan.named("cases-7", 8, 1_000).observation())
        .isEqualTo(CasebookPlan.drawn(7, 1_000).observation());
  }

  @Test
  void shouldRefuseASizeItCannotTellIn() {
    assertThatThrownBy(() -> CasebookPlan.drawn(1, 10))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("1,000 to 200,000");
  }

  /** All that happened, by the rules of the format and the sense of its days. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void shouldLetNothingHappenDanglingUntimelyOrTwice(long seed) {
    CasebookPlan plan = CasebookPlan.drawn(seed, 2_000).seen(Observation.WHOLE);
    FactChecker checker = new FactChecker(plan.endsOn());
    Casebook.of(plan).tell(checker::look, truth -> {});
    checker.finish();
    assertThat(checker.faults).as("seed %d", seed).isEmpty();
    assertThat(checker.findings).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void shouldReferBackwardsAndReadWithoutARejectedRow(long seed) throws IOException {
    CasebookPlan plan = CasebookPlan.drawn(seed, 1_500);
    Set<String> known = new HashSet<>();
    long count = facts(plan, new ArrayList<>()).stream().peek(fact -> refer(fact, known)).count();
    Casebook.of(plan).writeTo(folder.resolve("data"), folder.resolve("truth"));
    long read = 0;
    Path work = Files.createDirectory(folder.resolve("work"));
    try (FactInput input = ExchangeFolder.open(folder.resolve("data"), ReadOptions.in(work))) {
      for (var chunk = input.next(9_000); chunk.isPresent(); chunk = input.next(9_000)) {
        assertThat(chunk.get().rejects()).isEmpty();
        read += chunk.get().rows().size();
      }
    }
    assertThat(read).isEqualTo(count);
  }

  private static void refer(Fact fact, Set<String> known) {
    for (Column column : fact.type().columns()) {
      if (!column.refersTo().isEmpty()) {
        String id = fact.text(column.name());
        assertThat(id == null || known.contains(id)).as("%s of %s", column.name(), fact).isTrue();
      }
    }
    if (fact.type().find("id") >= 0) {
      assertThat(known.add(fact.needed("id"))).as("%s", fact).isTrue();
    }
  }

  @Test
  void shouldWriteATruthThatReadsAsThatOfOtherPopulations() {
    Casebook casebook = Casebook.of(CasebookPlan.drawn(9, 2_000));
    casebook.writeTo(folder.resolve("data"), folder.resolve("truth"));
    Set<Planted> told = new HashSet<>();
    casebook
        .truth()
        .forEach(
            each ->
                told.add(
                    new Planted(
                        TruthKind.valueOf(each.kind().name()),
                        each.from(),
                        each.to(),
                        each.narrative(),
                        each.record())));
    assertThat(Set.copyOf(Truth.readFrom(folder.resolve("truth")).planted()).equals(told)).isTrue();
    Set<List<String>> pairs = new HashSet<>();
    told.forEach(each -> assertThat(pairs.add(List.of(each.from(), each.to()))).isTrue());
  }

  /** What a look at ids, order, capital and size gives away of who goes on for somebody. */
  @Test
  void shouldNotGiveAwaySuccessorsByIdOrderCapitalOrSize() {
    Map<String, List<Double>> areas = new HashMap<>();
    for (long seed = 11; seed <= 13; seed++) {
      List<CaseTruth> truth = new ArrayList<>();
      Map<String, Integer> order = new HashMap<>();
      Map<String, Double> capital = new HashMap<>();
      Map<String, Integer> deals = new HashMap<>();
      Map<String, Long> founded = new HashMap<>();
      for (Fact fact : facts(CasebookPlan.drawn(seed, 4_000), truth)) {
        if (fact.type() == FactType.ORGANIZATION && fact.needed("kind").equals("ENTERPRISE")) {
          order.put(fact.needed("id"), order.size());
          capital.put(fact.needed("id"), fact.number("capital").doubleValue());
          founded.put(fact.needed("id"), fact.date("founded_on").toEpochDay());
        } else if (fact.type() == FactType.CONTRACT_PARTY) {
          deals.merge(fact.needed("party_id"), 1, Integer::sum);
        }
      }
      Set<String> next = new HashSet<>();
      truth.stream()
          .filter(each -> each.kind() == CaseTruthKind.SUCCESSION)
          .map(CaseTruth::to)
          .filter(order::containsKey)
          .forEach(next::add);
      Set<String> others = new HashSet<>(order.keySet());
      others.removeAll(next);
      put(areas, "order", area(next, others, order::get));
      put(areas, "id", area(next, others, id -> Long.parseLong(id.substring(9, 16), 36)));
      put(areas, "capital", area(next, others, capital::get));
      long from = CasebookPlan.drawn(seed, 4_000).endsOn().toEpochDay() - 8 * 365;
      next.removeIf(id -> founded.get(id) < from);
      others.removeIf(id -> founded.get(id) < from);
      put(areas, "size", area(next, others, id -> deals.getOrDefault(id, 0)));
    }
    areas.forEach(
        (what, values) -> {
          double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
          double slack = what.equals("size") ? 0.12 : 0.05;
          assertThat(mean).as("%s %s", what, values).isBetween(0.49 - slack, 0.51 + slack);
        });
  }

  private static void put(Map<String, List<Double>> areas, String what, double area) {
    areas.computeIfAbsent(what, key -> new ArrayList<>()).add(area);
  }

  /** The chance that one of these is scored above one of those: 0.5 tells nothing. */
  private static double area(
      Collection<String> these, Collection<String> those, ToDoubleFunction<String> score) {
    double above = 0;
    double[] sorted = those.stream().mapToDouble(score).sorted().toArray();
    for (String one : these) {
      double value = score.applyAsDouble(one);
      int low = 0;
      int high = 0;
      for (double other : sorted) {
        low += other < value ? 1 : 0;
        high += other <= value ? 1 : 0;
      }
      above += (low + high) / 2.0 / sorted.length;
    }
    return above / these.size();
  }

  @Test
  void shouldTellNoEarlierDecisionOfSuccessionsThanOfLookAlikes() {
    List<Double> days = new ArrayList<>();
    List<Double> other = new ArrayList<>();
    for (long seed = 21; seed <= 23; seed++) {
      List<CaseTruth> truth = new ArrayList<>();
      Map<String, Double> decided = new HashMap<>();
      for (Fact fact : facts(CasebookPlan.drawn(seed, 3_000), truth)) {
        if (fact.type() == FactType.CREDIT_RECORD) {
          decided.put(fact.needed("id"), (double) fact.date("decided_on").toEpochDay());
        }
      }
      truth.forEach(
          each -> {
            if (each.kind() == CaseTruthKind.SUCCESSION) {
              days.add(decided.get(each.record()));
            } else if (each.kind() == CaseTruthKind.DECOY) {
              other.add(decided.get(each.record()));
            }
          });
    }
    days.sort(Comparator.naturalOrder());
    other.sort(Comparator.naturalOrder());
    double apart = Math.abs(days.get(days.size() / 2) - other.get(other.size() / 2));
    assertThat(apart).isLessThan(250);
  }
}
