package org.creditgraph.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.ingest.InMemoryFactStore;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.store.BatchWriter;
import org.creditgraph.store.BatchWriter.Row;
import org.junit.jupiter.api.Test;

class LiveSnapshotTests {
  private final FaultyStore store =
      new FaultyStore(new InMemoryFactStore(Instant.parse("2026-06-30T00:00:00Z")));

  private void commit(List<Fact> facts) {
    try (BatchWriter writer = store.begin("batch")) {
      for (FactType type : FactType.values()) {
        List<Row> rows =
            facts.stream()
                .filter(fact -> fact.type() == type)
                .map(fact -> new Row(fact, false))
                .toList();
        if (!rows.isEmpty()) {
          writer.write(rows);
        }
      }
      writer.commit(null);
    }
  }

  private static Fact person(int number, String name) {
    return Fact.of(FactType.PERSON, "id", "P" + number, "name", name);
  }

  /** So many people who all direct one firm. */
  private static List<Fact> firm(int number, int directors) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(FactType.ORGANIZATION, "id", "O" + number, "kind", "ENTERPRISE"));
    for (int i = 0; i < directors; i++) {
      int person = number * 10_000 + i;
      facts.add(person(person, "甲"));
      facts.add(
          Fact.of(
              FactType.ROLE,
              "holder_id",
              "P" + person,
              "organization_id",
              "O" + number,
              "role",
              "DIRECTOR"));
    }
    return facts;
  }

  private void assertShowsWhatTheStoreHolds(LiveSnapshot live) {
    assertThat(live.current().differencesFrom(LiveSnapshot.read(store), 3).none()).isTrue();
    assertThat(live.current().sequence()).isEqualTo(store.batchesAfter(0).size());
  }

  @Test
  void shouldShowReadersOneSnapshotForEachBatchAlsoWhereItCompacts() throws Exception {
    LiveSnapshot live = LiveSnapshot.load(store);
    Map<Integer, Set<Snapshot>> shown = new ConcurrentHashMap<>();
    AtomicBoolean stop = new AtomicBoolean();
    Thread reader =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!stop.get()) {
                    Snapshot seen = live.current();
                    shown
                        .computeIfAbsent(
                            seen.sequence(),
                            s -> Collections.newSetFromMap(new IdentityHashMap<>()))
                        .add(seen);
                  }
                });
    for (int batch = 1; batch <= 12; batch++) {
      commit(firm(batch, 1_500));
      live.follow();
      assertShowsWhatTheStoreHolds(live);
    }
    stop.set(true);
    reader.join();
    assertThat(shown.values()).allSatisfy(one -> assertThat(one).hasSize(1));
  }

  @Test
  void shouldKeepWhatItShowsWhenABatchCannotBeReadAndTakeItInLater() {
    commit(firm(1, 20));
    LiveSnapshot live = LiveSnapshot.load(store);
    Snapshot before = live.current();
    commit(firm(2, 20));
    for (Throwable fault : List.of(new IllegalStateException("lost"), new OutOfMemoryError())) {
      store.fault = fault;
      store.faultAfter = 7;
      assertThatThrownBy(live::follow).isSameAs(fault);
      assertThat(live.current()).isSameAs(before);
    }
    store.fault = null;
    live.follow();
    assertShowsWhatTheStoreHolds(live);
  }

  @Test
  void shouldTakeInABatchThatIsTooLargeToBeHeldAlsoAfterAReadingThatBrokeOff() {
    commit(firm(1, 20));
    LiveSnapshot live = LiveSnapshot.load(store);
    List<Fact> many = new ArrayList<>(firm(2, 20));
    for (int i = 0; i < 120_000; i++) {
      many.add(person(10_000_000 + i, "乙"));
    }
    many.add(person(10_000, "丙"));
    commit(many);
    store.fault = new IllegalStateException("lost");
    store.faultAfter = 110_000;
    assertThatThrownBy(live::follow).isSameAs(store.fault);
    assertThat(live.current().sequence()).isEqualTo(1);
    store.fault = null;
    live.follow();
    assertShowsWhatTheStoreHolds(live);
  }

  @Test
  void shouldReadTheStoreAsAWholeWhenItWasEmpty() {
    LiveSnapshot live = LiveSnapshot.load(store);
    commit(firm(1, 20));
    commit(firm(2, 20));
    live.follow();
    assertThat(store.readings).isZero();
    assertShowsWhatTheStoreHolds(live);
  }

  @Test
  void shouldShowABatchBeforeWhatIsBuiltAlongsideAndWhateverBecomesOfThat() {
    commit(firm(1, 2));
    LiveSnapshot live = LiveSnapshot.load(store);
    List<Integer> seen = new ArrayList<>();
    Follower index =
        new Follower(
            "index",
            () -> {
              seen.add(live.current().sequence());
              throw new AssertionError("a poisoned batch");
            },
            System::nanoTime);
    live.alongside(index::run);
    commit(firm(2, 2));
    Snapshot shown = live.follow();
    assertThat(shown.sequence()).isEqualTo(2);
    assertThat(seen).containsExactly(2);
    int readings = store.readings;
    for (int i = 0; i < 100; i++) {
      assertThat(live.follow()).isSameAs(shown);
    }
    assertThat(store.readings).isEqualTo(readings);
    assertThat(seen).as("it waits").hasSize(1);
    commit(firm(3, 2));
    assertThat(live.follow().sequence()).isEqualTo(3);
  }
}
