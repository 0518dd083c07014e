package org.creditgraph.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.creditgraph.exchange.Chunk;
import org.creditgraph.exchange.ExchangeFolder;
import org.creditgraph.exchange.FactInput;
import org.creditgraph.exchange.ReadOptions;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.population.PopulationPlan;
import org.creditgraph.scenario.Ledger;
import org.creditgraph.scenario.Planted;
import org.creditgraph.scenario.Scenario;
import org.creditgraph.scenario.ScenarioPlan;
import org.creditgraph.scenario.Truth;
import org.creditgraph.scenario.TruthKind;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;

/**
 * A population of which the truth is known.
 *
 * @param ledger its facts in plain maps, for the baselines
 */
record KnownWorld(String name, View view, Ledger ledger, Truth truth) {
  private static final Instant KNOWN = Instant.parse("2026-07-01T00:00:00Z");

  /** A pair of ids. */
  record Pair(String from, String to) {}

  static KnownWorld of(ScenarioPlan plan) {
    List<Planted> planted = new ArrayList<>();
    String name = plan.shape().name() + " " + plan.enterpriseCount() + ", seed " + plan.seed();
    return of(
        name,
        plan.endsOn(),
        facts -> Scenario.of(plan).tell(facts, planted::add),
        () -> new Truth(planted));
  }

  /** A folder with the folders `data` and `truth`. */
  static KnownWorld of(Path folder) {
    return of(
        folder.getFileName().toString(),
        PopulationPlan.USUAL_END,
        facts -> read(folder.resolve("data"), facts),
        () -> Truth.readFrom(folder.resolve("truth")));
  }

  private static KnownWorld of(
      String name,
      LocalDate on,
      Consumer<Consumer<Fact>> told,
      java.util.function.Supplier<Truth> truth) {
    Snapshot.Loading loading = new Snapshot.Loading(List.of(new Batch(1, KNOWN, name)));
    Ledger ledger = new Ledger();
    told.accept(
        fact -> {
          loading.accept(new FactVersion(fact, 1, FactVersion.STILL_KNOWN));
          ledger.look(fact);
        });
    ledger.finish();
    View view = loading.finish().at(new AsOf(on, KNOWN));
    return new KnownWorld(name, view, ledger, truth.get());
  }

  private static void read(Path data, Consumer<Fact> facts) {
    try {
      Path work = Files.createTempDirectory("evaluation");
      try (FactInput input = ExchangeFolder.open(data, ReadOptions.in(work))) {
        Optional<Chunk> chunk = input.next(20_000);
        for (; chunk.isPresent(); chunk = input.next(20_000)) {
          chunk.get().rows().forEach(row -> facts.accept(row.fact()));
        }
      }
      Files.deleteIfExists(work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<Pair> pairs(TruthKind kind) {
    Set<Pair> pairs = new HashSet<>();
    truth.of(kind).forEach(each -> pairs.add(new Pair(each.from(), each.to())));
    return pairs;
  }

  /** What the truth says of the pairs of a kind. */
  Map<Pair, String> labels(TruthKind kind) {
    Map<Pair, String> labels = new HashMap<>();
    truth.of(kind).forEach(each -> labels.put(new Pair(each.from(), each.to()), each.label()));
    return labels;
  }
}
