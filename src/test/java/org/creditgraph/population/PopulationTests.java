package org.creditgraph.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.creditgraph.exchange.Chunk;
import org.creditgraph.exchange.ExchangeFolder;
import org.creditgraph.exchange.FactInput;
import org.creditgraph.exchange.ReadOptions;
import org.creditgraph.exchange.Row;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopulationTests {
  private static final Set<FactType> TOLD = told();

  @TempDir Path folder;

  private static Set<FactType> told() {
    Set<FactType> told = EnumSet.complementOf(EnumSet.of(FactType.NAME, FactType.IDENTIFIER));
    told.removeIf(type -> !type.isInSnapshots()); // no story needs the registers so far
    return told;
  }

  @Test
  void shouldWriteTheSameBytesForTheSameSeed() throws IOException {
    Population.of(PopulationPlan.of(7, 1_000))
        .writeTo(folder.resolve("a"), Population.Progress.NONE);
    Population.of(PopulationPlan.of(7, 1_000))
        .writeTo(folder.resolve("b"), Population.Progress.NONE);
    for (FactType type : TOLD) {
      Path file = Path.of(type.file());
      assertThat(folder.resolve("a").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("b").resolve(file));
    }
  }

  @Test
  void shouldMakeAnotherPopulationForAnotherSeed() throws IOException {
    Population.of(PopulationPlan.of(7, 1_000))
        .writeTo(folder.resolve("a"), Population.Progress.NONE);
    Population.of(PopulationPlan.of(8, 1_000))
        .writeTo(folder.resolve("b"), Population.Progress.NONE);
    for (FactType type : TOLD) {
      boolean fixed = type == FactType.PLATFORM;
      assertThat(
              Files.mismatch(
                  folder.resolve("a/" + type.file()), folder.resolve("b/" + type.file())))
          .as(type.file())
          .matches(at -> fixed == (at == -1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1000, 2026-06-30",
    "2, 1001, 2026-06-30",
    "3, 20000, 2026-06-30",
    "4, 3000, 2024-02-29",
    "5, 1999, 2011-12-31",
    "-6, 2500, 2098-01-01"
  })
  void shouldTellNothingDanglingUntimelyOrTwice(long seed, int enterprises, LocalDate endsOn) {
    FactChecker checker = new FactChecker(endsOn);
    Population.of(new PopulationPlan(seed, enterprises, endsOn)).facts(checker::look);
    checker.finish();
    assertThat(checker.faults).as("seed %d", seed).isEmpty();
    assertThat(checker.findings).isLessThan(2 + enterprises / 1_000);
  }

  @Test
  void shouldKeepTheProportionsOfARealProvince() {
    Map<FactType, Long> perThousand = new EnumMap<>(FactType.class);
    Population population = Population.of(PopulationPlan.of(11, 10_000));
    population.facts(fact -> perThousand.merge(fact.type(), 1L, Long::sum));
    perThousand.replaceAll((type, count) -> count / 10);
    Map<FactType, Long> wanted = new EnumMap<>(FactType.class);
    wanted.put(FactType.ORGANIZATION, 1_130L);
    wanted.put(FactType.PERSON, 2_500L);
    wanted.put(FactType.ROLE, 2_700L);
    wanted.put(FactType.HOLDING, 1_500L);
    wanted.put(FactType.CONTACT, 3_400L);
    wanted.put(FactType.CONTRACT, 4_000L);
    wanted.put(FactType.CONTRACT_PARTY, 8_500L);
    wanted.put(FactType.STORE, 400L);
    wanted.put(FactType.ACCOUNT, 280L);
    wanted.put(FactType.PAYMENT, 800L);
    wanted.put(FactType.SHIPMENT, 150L);
    wanted.put(FactType.CREDIT_RECORD, 105L);
    wanted.forEach(
        (type, count) ->
            assertThat(perThousand.get(type))
                .as(type.name())
                .isBetween(count * 85 / 100, count * 115 / 100));
  }

  @ParameterizedTest
  @CsvSource({
    "HOLDING, holder_id, 30",
    "ROLE, holder_id, 100",
    "CONTRACT_PARTY, party_id, 200",
    "CONTACT, value, 80"
  })
  void shouldHaveHubsAndManyWithNextToNothing(FactType type, String column, int topMin) {
    Map<String, Integer> degrees = new HashMap<>();
    Population.of(PopulationPlan.of(12, 10_000))
        .facts(type, fact -> degrees.merge(fact.needed(column), 1, Integer::sum));
    int top = Collections.max(degrees.values());
    long few = degrees.values().stream().filter(degree -> degree <= 12).count();
    assertThat(top).isGreaterThan(topMin).isLessThan(4_000);
    assertThat(few).isGreaterThan(degrees.size() * 8L / 10);
  }

  @Test
  void shouldKeepNoEntity() {
    Population small = Population.of(PopulationPlan.of(1, 1_000));
    Population large = Population.of(PopulationPlan.of(1, 6_000));
    Population untold = Population.of(PopulationPlan.of(1, 10_000_000));
    small.facts(fact -> {});
    large.facts(fact -> {});
    assertThat(reachable(large)).isEqualTo(reachable(small)).isEqualTo(reachable(untold));
  }

  /** How many objects of this package hang on a population, and elements of their arrays. */
  private static int reachable(Object start) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>();
    open.add(start);
    while (!open.isEmpty()) {
      Object next = open.remove();
      if (seen.add(next)) {
        fields(next).forEach(open::add);
      }
    }
    return seen.size();
  }

  private static Collection<Object> fields(Object owner) {
    Collection<Object> values = new ArrayList<>();
    if (owner instanceof Collection<?> many) {
      values.addAll(many);
    } else if (owner.getClass().isArray() && !owner.getClass().componentType().isPrimitive()) {
      for (int i = 0; i < Array.getLength(owner); i++) {
        values.add(Array.get(owner, i));
      }
    } else if (owner.getClass().getPackageName().startsWith("org.creditgraph.population")) {
      for (Field field : owner.getClass().getDeclaredFields()) {
        if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          try {
            values.add(field.get(owner));
          } catch (IllegalAccessException e) {
            throw new AssertionError(e);
          }
        }
      }
    }
    values.removeIf(Objects::isNull);
    return values;
  }

  @Test
  void shouldBeReadBackAsItWasTold() {
    Population population = Population.of(PopulationPlan.of(21, 2_000));
    population.writeTo(folder.resolve("out"), Population.Progress.NONE);
    List<Fact> told = new ArrayList<>();
    population.facts(told::add);
    int read = 0;
    try (FactInput input =
        ExchangeFolder.open(folder.resolve("out"), ReadOptions.in(folder.resolve("work")))) {
      Optional<Chunk> chunk = input.next(5_000);
      for (; chunk.isPresent(); chunk = input.next(5_000)) {
        assertThat(chunk.get().rejects()).isEmpty();
        for (Row row : chunk.get().rows()) {
          assertThat(row.fact()).isEqualTo(told.get(read++));
        }
      }
      assertThat(input.notices()).isEmpty();
    }
    assertThat(read).isEqualTo(told.size());
  }

  @Test
  void shouldRefuseASizeOrAnEndOutOfBounds() {
    assertThatThrownBy(() -> PopulationPlan.of(1, 999))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("POPULATION_SIZE_REFUSED"));
    assertThatThrownBy(() -> PopulationPlan.of(1, 10_000_001)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> new PopulationPlan(1, 1_000, LocalDate.of(1999, 1, 1)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void shouldReportEveryRowItWrote() {
    Map<FactType, Long> reported = new EnumMap<>(FactType.class);
    Map<FactType, Long> counts =
        Population.of(PopulationPlan.of(3, 3_000)).writeTo(folder, reported::put);
    assertThat(reported).isEqualTo(counts).containsOnlyKeys(TOLD.toArray(FactType[]::new));
    Map<FactType, Long> told = new EnumMap<>(FactType.class);
    Population.of(PopulationPlan.of(3, 3_000))
        .facts((Fact fact) -> told.merge(fact.type(), 1L, Long::sum));
    assertThat(counts).isEqualTo(told);
  }
}
