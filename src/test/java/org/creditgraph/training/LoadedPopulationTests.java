package org.creditgraph.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.creditgraph.casebook.Casebook;
import org.creditgraph.casebook.CasebookPlan;
import org.creditgraph.graph.Refusal;
import org.creditgraph.scenario.TruthKind;
import org.creditgraph.society.Society;
import org.creditgraph.society.SocietyPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedPopulationTests {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

  @TempDir private Path root;

  private static KnownPopulation population(String name, KnownPopulation.Telling telling) {
    return new KnownPopulation(name, "kind", DAY, OptionalDouble.empty(), telling);
  }

  @Test
  void shouldHandOverPopulationsInOrderWithNoMoreThanTheNextOneMade() {
    AtomicInteger made = new AtomicInteger();
    List<KnownPopulation> sources = new ArrayList<>();
    for (String name : List.of("one", "two", "three", "four")) {
      sources.add(
          population(
              name,
              (facts, truth) -> {
                made.incrementAndGet();
                truth.accept(new KnownPair(TruthKind.SUCCESSION, name, name, "", Map.of()));
              }));
    }
    List<String> told = new ArrayList<>();
    LoadedPopulation.each(
        sources,
        Runnable::run,
        loaded -> {
          told.add(loaded.truth(TruthKind.SUCCESSION).getFirst().from());
          assertThat(made.get()).isEqualTo(Math.min(sources.size(), told.size() + 1));
        });
    assertThat(told).containsExactly("one", "two", "three", "four");
  }

  @Test
  void shouldTellWhyTheNextPopulationCouldNotBeRead() {
    KnownPopulation fine = population("fine", (facts, truth) -> {});
    KnownPopulation broken =
        population(
            "broken",
            (facts, truth) -> {
              throw new Refusal("TRUTH_UNREADABLE", "Line 3");
            });
    assertThatThrownBy(
            () -> LoadedPopulation.each(List.of(fine, broken), Runnable::run, loaded -> {}))
        .isInstanceOf(Refusal.class)
        .hasMessage("Line 3");
  }

  @Test
  void shouldReadFromFoldersWhatWasMadeInMemory() {
    SocietyPlan society = SocietyPlan.named("usual", 3, 300);
    Society.of(society).writeTo(root.resolve("a/data"), root.resolve("a/truth"));
    assertSame(KnownPopulation.of(society), root.resolve("a"));
    CasebookPlan cases = CasebookPlan.drawn(3, 1_000);
    Casebook.of(cases).writeTo(root.resolve("b/data"), root.resolve("b/truth"));
    assertSame(KnownPopulation.of(cases), root.resolve("b"));
  }

  private static void assertSame(KnownPopulation made, Path folder) {
    LoadedPopulation memory = LoadedPopulation.of(made);
    LoadedPopulation read = LoadedPopulation.of(KnownPopulation.of(folder, made.on()));
    assertThat(memory.truth(TruthKind.SUCCESSION)).isNotEmpty();
    for (TruthKind kind : TruthKind.values()) {
      assertThat(read.truth(kind).stream().map(LoadedPopulationTests::told).toList())
          .as(made.name() + " " + kind)
          .isEqualTo(memory.truth(kind).stream().map(LoadedPopulationTests::told).toList());
    }
    assertThat(read.view().snapshot().nodeCount()).isEqualTo(memory.view().snapshot().nodeCount());
  }

  private static List<Object> told(KnownPair pair) {
    return List.of(
        pair.from(),
        pair.to(),
        pair.label(),
        pair.isDetectable(),
        pair.traceCount(),
        pair.traceBits(),
        pair.detail("vehicle"),
        pair.detail("front"));
  }
}
