package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import org.creditgraph.api.JudgementController.Asked;
import org.creditgraph.api.JudgementController.JudgementShown;
import org.creditgraph.judgement.Estimate;
import org.creditgraph.judgement.Judgements;
import org.creditgraph.snapshot.View;
import org.creditgraph.store.InMemoryJudgementStore;
import org.creditgraph.store.JudgementStore.Parties;
import org.creditgraph.store.StoredJudgement;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;

/** A page of fifty pairs, every third of which was judged. */
class JudgementPageTests {
  private static final int PAIRS = 50;
  private static final Instant NOW = Instant.parse("2024-06-30T02:00:00Z");

  private final InMemoryJudgementStore store = new InMemoryJudgementStore();

  @Test
  void shouldLookUpThoseOfAPageAtOnceForEachMoment() {
    for (int i = 0; i < PAIRS; i += 3) {
      store.keep(judged(i));
    }
    DataLoader<Asked, JudgementShown> loader = loader();
    List<CompletableFuture<JudgementShown>> now = new ArrayList<>();
    List<CompletableFuture<JudgementShown>> before = new ArrayList<>();
    for (int i = 0; i < PAIRS; i++) {
      now.add(loader.load(new Asked(pair(i), null)));
      before.add(loader.load(new Asked(pair(i), NOW.minusSeconds(3_600))));
    }
    loader.dispatchAndJoin();
    assertThat(store.lookupCount()).isEqualTo(2);
    for (int i = 0; i < PAIRS; i++) {
      JudgementShown shown = now.get(i).join();
      assertThat(shown == null ? null : shown.id()).isEqualTo(i % 3 == 0 ? "J" + i : null);
      assertThat(before.get(i).join()).isNull();
    }
  }

  private DataLoader<Asked, JudgementShown> loader() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Judgements judgements = new Judgements(store, new Unseen(), () -> "J", clock);
    DefaultBatchLoaderRegistry registry = new DefaultBatchLoaderRegistry();
    new JudgementController(judgements, clock, registry);
    DataLoaderRegistry loaders = new DataLoaderRegistry();
    registry.registerDataLoaders(loaders, GraphQLContext.newContext().build());
    return loaders.getDataLoader(JudgementShown.class.getName());
  }

  private static Parties pair(int i) {
    return new Parties("P" + i, "S" + i);
  }

  private static StoredJudgement judged(int i) {
    return new StoredJudgement(
        "J" + i,
        "key " + i,
        "digest",
        "P" + i,
        "S" + i,
        "CONFIRMED",
        "seen",
        "a reviewer",
        null,
        "model",
        LocalDate.EPOCH,
        NOW.minusSeconds(60));
  }

  private static final class Unseen implements Estimate {
    @Override
    public OptionalDouble of(View view, int predecessor, int successor) {
      return OptionalDouble.empty();
    }

    @Override
    public String model() {
      return "none";
    }
  }
}
