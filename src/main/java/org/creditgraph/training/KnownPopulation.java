package org.creditgraph.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.creditgraph.casebook.Casebook;
import org.creditgraph.casebook.CasebookPlan;
import org.creditgraph.exchange.Chunk;
import org.creditgraph.exchange.ExchangeFolder;
import org.creditgraph.exchange.FactInput;
import org.creditgraph.exchange.ReadOptions;
import org.creditgraph.graph.Fact;
import org.creditgraph.scenario.Planted;
import org.creditgraph.scenario.Scenario;
import org.creditgraph.scenario.ScenarioPlan;
import org.creditgraph.scenario.TruthKind;
import org.creditgraph.society.Observation;
import org.creditgraph.society.Society;
import org.creditgraph.society.SocietyPlan;
import org.creditgraph.society.TruePair;

/**
 * A population of which the truth is known, made or read when it is asked to tell.
 *
 * @param name such as `cases-7, 10000`; no two have the same
 * @param kind who made it: a model is measured by kinds that it was not learnt from
 * @param on the day on which it is looked at
 * @param onFile how rich in contracts its files are, to set populations of one kind apart
 */
public record KnownPopulation(
    String name, String kind, LocalDate on, OptionalDouble onFile, Telling telling) {
  public static final String TEMPLATES = "templates";
  public static final String BEHAVIOUR = "behaviour";
  public static final String CASES = "cases";

  private static final int ROWS_AT_ONCE = 20_000;

  /** Tells all facts, what a fact refers to before it; then the truth. */
  public interface Telling {
    void tell(Consumer<Fact> facts, Consumer<KnownPair> truth);
  }

  void tell(Consumer<Fact> facts, Consumer<KnownPair> truth) {
    telling.tell(facts, truth);
  }

  /** Schemes that were planted among ordinary businesses. */
  public static KnownPopulation of(ScenarioPlan plan) {
    return new KnownPopulation(
        "%s %d, seed %d".formatted(plan.shape().name(), plan.enterpriseCount(), plan.seed()),
        TEMPLATES,
        plan.endsOn(),
        OptionalDouble.of(plan.shape().trade()),
        (facts, truth) -> Scenario.of(plan).tell(facts, each -> truth.accept(pair(each))));
  }

  /** People who lived, were caught and decided. */
  public static KnownPopulation of(SocietyPlan plan) {
    return new KnownPopulation(
        "%s %d, seed %d".formatted(plan.name(), plan.enterpriseCount(), plan.seed()),
        BEHAVIOUR,
        plan.endsOn(),
        OptionalDouble.of(plan.observation().getOrDefault(Observation.CONTRACTS, 0.0)),
        (facts, truth) -> Society.of(plan).tell(facts, each -> truth.accept(pair(each))));
  }

  /** Case files. */
  public static KnownPopulation of(CasebookPlan plan) {
    return new KnownPopulation(
        "%s %d, seed %d".formatted(plan.name(), plan.enterpriseCount(), plan.seed()),
        CASES,
        plan.endsOn(),
        OptionalDouble.of(plan.observation().contracts()),
        (facts, truth) ->
            Casebook.of(plan)
                .tell(
                    facts,
                    each ->
                        truth.accept(
                            new KnownPair(
                                TruthKind.valueOf(each.kind().name()),
                                each.from(),
                                each.to(),
                                each.narrative(),
                                Map.of(
                                    "vehicle",
                                    each.vehicle(),
                                    "front",
                                    each.front(),
                                    "form",
                                    each.form(),
                                    "timing",
                                    each.timing(),
                                    KnownPair.TRACES,
                                    String.join(" ", each.traces()),
                                    KnownPair.BITS,
                                    String.format(Locale.ROOT, "%.1f", each.traceBits()),
                                    KnownPair.DETECTABLE,
                                    each.detectable() ? "yes" : "no")))));
  }

  /** A folder with the folders `data` and `truth`; each is a kind of its own. */
  public static KnownPopulation of(Path folder, LocalDate on) {
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    return new KnownPopulation(
        name,
        name,
        on,
        OptionalDouble.empty(),
        (facts, truth) -> {
          read(folder.resolve("data"), facts);
          TruthFolder.read(folder.resolve("truth"), truth);
        });
  }

  private static KnownPair pair(Planted planted) {
    return new KnownPair(planted.kind(), planted.from(), planted.to(), planted.label(), Map.of());
  }

  private static KnownPair pair(TruePair pair) {
    Map<String, String> details = new HashMap<>();
    for (int i = 0; i < pair.details().size(); i++) {
      details.put(pair.kind().columns().get(4 + i), pair.details().get(i));
    }
    TruthKind kind = TruthKind.valueOf(pair.kind().name());
    return new KnownPair(kind, pair.from(), pair.to(), pair.label(), details);
  }

  private static void read(Path data, Consumer<Fact> facts) {
    try {
      Path work = Files.createTempDirectory("population");
      try (FactInput input = ExchangeFolder.open(data, ReadOptions.in(work))) {
        Optional<Chunk> chunk = input.next(ROWS_AT_ONCE);
        for (; chunk.isPresent(); chunk = input.next(ROWS_AT_ONCE)) {
          chunk.get().rows().forEach(row -> facts.accept(row.fact()));
        }
      }
      Files.deleteIfExists(work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
