package org.creditgraph.training;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.scenario.TruthKind;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;

/** A population of which the truth is known, in memory, on its day. */
public record LoadedPopulation(KnownPopulation source, View view, List<KnownPair> truth) {
  private static final Instant KNOWN = Instant.parse("2026-07-01T00:00:00Z");

  public LoadedPopulation {
    truth = List.copyOf(truth);
  }

  public static LoadedPopulation of(KnownPopulation source) {
    return of(source, fact -> {});
  }

  /**
   * @param also looks at every fact
   */
  public static LoadedPopulation of(KnownPopulation source, Consumer<Fact> also) {
    Snapshot.Loading loading = new Snapshot.Loading(List.of(new Batch(1, KNOWN, source.name())));
    List<KnownPair> truth = new ArrayList<>();
    source.tell(
        fact -> {
          loading.accept(new FactVersion(fact, 1, FactVersion.STILL_KNOWN));
          also.accept(fact);
        },
        truth::add);
    View view = loading.finish().at(new AsOf(source.on(), KNOWN));
    return new LoadedPopulation(source, view, truth);
  }

  /**
   * Hands over populations one after the other; while one is looked at, the executor makes the
   * next, so that two are in memory at most.
   */
  public static void each(
      List<KnownPopulation> sources, Executor executor, Consumer<LoadedPopulation> sink) {
    each(sources, LoadedPopulation::of, executor, sink);
  }

  /**
   * The same of whatever is made of a population.
   *
   * @param making called once for each, in order
   */
  public static <T> void each(
      List<KnownPopulation> sources,
      Function<KnownPopulation, T> making,
      Executor executor,
      Consumer<T> sink) {
    CompletableFuture<T> next = null;
    for (int i = 0; i < sources.size(); i++) {
      T current = next == null ? making.apply(sources.get(i)) : made(next);
      if (i + 1 < sources.size()) {
        KnownPopulation following = sources.get(i + 1);
        next = CompletableFuture.supplyAsync(() -> making.apply(following), executor);
      }
      sink.accept(current);
    }
  }

  private static <T> T made(CompletableFuture<T> next) {
    try {
      return next.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  public List<KnownPair> truth(TruthKind kind) {
    return truth.stream().filter(each -> each.kind() == kind).toList();
  }
}
