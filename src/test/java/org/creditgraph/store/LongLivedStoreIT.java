package org.creditgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.Refusal;
import org.creditgraph.store.BatchWriter.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/** What a store does that takes batches for years, from several instances. */
class LongLivedStoreIT {
  private static final int KEPT = 2;

  @TempDir static Path home;
  private static StoreConnection connection;
  private static Driver driver;

  @BeforeAll
  static void open() {
    connection =
        StoreConnection.open(StoreSettings.inFolder(home).withChangesKept(KEPT), Clock.systemUTC());
    driver = connection.driver();
  }

  @AfterAll
  static void close() {
    connection.close();
  }

  @BeforeEach
  void empty() {
    TestStores.empty(driver);
  }

  private static List<FactVersion> changes(FactStore store, int sequence) {
    List<FactVersion> changes = new ArrayList<>();
    store.changes(sequence, changes::add);
    return changes;
  }

  @Test
  void shouldForgetWhatOldBatchesTouchedAndLetNobodyMissAnything() throws InterruptedException {
    FactStore store = connection.facts();
    List<List<FactVersion>> changes = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      write(store, "P1", "name " + i);
      changes.add(changes(store, i));
    }
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (changeCount(3) > 0 && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
    assertThat(changeCount(3)).isZero();
    assertThat(store.changesFrom()).isEqualTo(4);
    for (int i = 1; i <= 5; i++) {
      assertThat(changes(store, i))
          .as("who is behind misses nothing: batch %d", i)
          .containsExactlyInAnyOrderElementsOf(changes.get(i - 1))
          .isNotEmpty();
    }
    assertThat(store.batchesAfter(0)).hasSize(5);
    List<FactVersion> all = new ArrayList<>();
    store.read(5, all::add);
    assertThat(all).as("every version is there for ever").hasSize(5);

    try (BatchWriter writer = store.begin("taken back")) {
      writer.write(List.of(row("P1", "another"), row("P2", "new")));
    }
    List<FactVersion> after = new ArrayList<>();
    store.read(9, after::add);
    assertThat(after).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void shouldNotTakeOverABatchWhoseOwnerRenewsItsLeaseMeanwhile() throws Exception {
    FactStore owner = another();
    BatchWriter alive = owner.begin("slow but alive");
    TestStores.run(driver, "MATCH (b:Batch {state: 'OPEN'}) SET b.leaseUntil = timestamp() - 1");
    CompletableFuture<BatchWriter> taking;
    try (Session session = driver.session();
        Transaction renewing = session.beginTransaction()) {
      renewing
          .run(
              "MATCH (b:Batch {state: 'OPEN'}) SET b.leaseUntil = timestamp() + $lease",
              Map.of("lease", Ledger.LEASE_MILLIS))
          .consume();
      taking = CompletableFuture.supplyAsync(() -> another().begin("hasty"));
      Thread.sleep(1_500);
      renewing.commit();
    }
    assertThatThrownBy(taking::join)
        .hasCauseInstanceOf(Refusal.class)
        .hasMessageContaining("“slow but alive” is under way");
    alive.write(List.of(row("P7", "kept")));
    assertThat(alive.commit(null)).isPresent();
  }

  /** The store as another instance on the same server sees it. */
  private static FactStore another() {
    Ledger ledger = new Ledger(driver, Clock.systemUTC(), false, WriteGuard.none());
    return new Neo4jFactStore(
        driver,
        new BoltReader(driver),
        ledger,
        WriteGuard.none(),
        new ChangePruner(driver, WriteGuard.none(), KEPT));
  }

  private static int changeCount(int sequence) {
    return TestStores.one(
            driver, "MATCH (c:Change) WHERE c.sequence <= " + sequence + " RETURN count(c)")
        .asInt();
  }

  private static void write(FactStore store, String id, String name) {
    try (BatchWriter writer = store.begin(name)) {
      writer.write(List.of(row(id, name)));
      assertThat(writer.commit(null)).isPresent();
    }
  }

  private static Row row(String id, String name) {
    return new Row(Fact.of(FactType.PERSON, "id", id, "name", name), false);
  }
}
