package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.store.BatchNote;
import org.creditgraph.store.BatchWriter;
import org.creditgraph.store.FactStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCheckTests {
  @TempDir Path root;

  /** A store that reads something else than was written. */
  private record Altered(
      FactStore store,
      UnaryOperator<List<Batch>> batches,
      UnaryOperator<List<FactVersion>> versions)
      implements FactStore {
    @Override
    public List<Batch> batchesAfter(int sequence) {
      return batches.apply(store.batchesAfter(sequence));
    }

    @Override
    public BatchWriter begin(String title) {
      return store.begin(title);
    }

    @Override
    public void read(int sequence, Consumer<FactVersion> reader) {
      List<FactVersion> all = new ArrayList<>();
      store.read(sequence, all::add);
      versions.apply(all).forEach(reader);
    }

    @Override
    public void read(int sequence, FactType type, Consumer<FactVersion> reader) {
      read(
          sequence,
          version -> {
            if (version.fact().type() == type) {
              reader.accept(version);
            }
          });
    }

    @Override
    public Optional<BatchNote.Noted> noted(String key) {
      return store.noted(key);
    }

    @Override
    public void changes(int sequence, Consumer<FactVersion> reader) {
      store.changes(sequence, reader);
    }
  }

  private static CheckReport check(FactStore store, Snapshot live) {
    return new StoreCheck(store, System::nanoTime).run(live, doing -> {});
  }

  @Test
  void shouldFindNoDifferenceInAnyRandomHistory() {
    for (int seed = 0; seed < 150; seed++) {
      FactStore store = new InMemoryFactStore(Workbench.NOW);
      ExporterTests.fill(store, seed);
      CheckReport report = check(store, LiveSnapshot.read(store));
      assertThat(report.differences()).as("seed " + seed).isEmpty();
      assertThat(report.versions()).isPositive();
    }
  }

  @Test
  void shouldFindEveryFactThatTheSnapshotLacksOrHasTooMuch() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      FactStore store = new InMemoryFactStore(Workbench.NOW);
      ExporterTests.fill(store, seed);
      List<Batch> batches = store.batchesAfter(0);
      List<FactVersion> versions = new ArrayList<>();
      store.read(batches.size(), versions::add);
      List<FactVersion> shown =
          versions.stream()
              .filter(v -> v.knownAt(batches.size()))
              .filter(v -> v.fact().type().shape() == FactType.Shape.ENTITY)
              .filter(v -> v.fact().type() != FactType.CREDIT_RECORD)
              .toList();
      FactVersion dropped = shown.get(random.nextInt(shown.size()));
      List<FactVersion> fewer = new ArrayList<>(versions);
      fewer.remove(dropped);
      Snapshot live = Snapshot.of(batches, fewer);
      CheckReport lacking = check(store, live);
      assertThat(lacking.differences())
          .as("seed " + seed)
          .anyMatch(sentence -> sentence.contains(" snapshot does not know"));
      Altered altered =
          new Altered(store, UnaryOperator.identity(), all -> without(all, dropped.fact()));
      assertThat(check(altered, LiveSnapshot.read(store)).differenceCount())
          .as("seed " + seed)
          .isPositive();
    }
  }

  private static List<FactVersion> without(List<FactVersion> versions, Fact fact) {
    return versions.stream().filter(version -> !version.fact().equals(fact)).toList();
  }

  @Test
  void shouldFindALinkThatTheSnapshotLacks() {
    Workbench bench = Workbench.inMemory(root);
    bench.send(
        "organizations.csv",
        "id,kind\nO1,ENTERPRISE\nO2,ENTERPRISE\n",
        "shareholdings.csv",
        "holder_id,organization_id,valid_from,share\nO1,O2,2020-01-01,0.5\nO2,O1,2020-01-01,0.5\n");
    List<FactVersion> versions = new ArrayList<>();
    bench.store.read(1, versions::add);
    versions.removeIf(v -> "O1".equals(v.fact().value(0)) && v.fact().type() == FactType.HOLDING);
    Snapshot live = Snapshot.of(bench.store.batchesAfter(0), versions);
    CheckReport report = check(bench.store, live);
    assertThat(report.differences())
        .containsExactly(
            "As of batch 1 the snapshot lacks HOLDING[O1, O2, 2020-01-01, null, 0.5, null, null,"
                + " null, null].");
  }

  @Test
  void shouldFindANameThatTheSnapshotLacks() {
    Workbench bench = Workbench.inMemory(root);
    bench.send(
        "organizations.csv",
        "id,kind\nO1,ENTERPRISE\n",
        "names.csv",
        "subject_id,kind,value,valid_from\nO1,SHORT,南油,\nO1,FORMER,长航油运,\n");
    List<FactVersion> versions = new ArrayList<>();
    bench.store.read(1, versions::add);
    versions.removeIf(v -> v.fact().type() == FactType.NAME && "南油".equals(v.fact().value(2)));
    Snapshot live = Snapshot.of(bench.store.batchesAfter(0), versions);
    assertThat(check(bench.store, live).differences())
        .containsExactly("As of batch 1 the snapshot lacks NAME[O1, SHORT, 南油, null, null, null].");
  }

  @Test
  void shouldFindAGapInTheNumbersOfBatchesAndASnapshotThatLagsBehind() {
    Workbench bench = Workbench.inMemory(root);
    bench.send("persons.csv", "id,name\nP1,甲\n");
    Snapshot behind = bench.live.current();
    bench.send("persons.csv", "id,name\nP2,乙\n");
    assertThat(check(bench.store, behind).differences())
        .anyMatch(s -> s.startsWith("The snapshot stands at batch 1, the store at 2"));
    Altered gap =
        new Altered(
            bench.store,
            all -> all.stream().map(b -> new Batch(b.sequence() * 2, Instant.EPOCH, "")).toList(),
            UnaryOperator.identity());
    Differences differences = new Differences();
    new StoreRules(gap.batchesAfter(0), differences).checkBatches();
    assertThat(differences.listed())
        .anyMatch(s -> s.contains("stands where batch 1 should"))
        .anyMatch(s -> s.contains("not after the one before"));
  }

  @Test
  void shouldFindTwoCurrentVersionsAndReferencesToNothing() {
    Workbench bench = Workbench.inMemory(root);
    bench.send("organizations.csv", "id,kind\nO1,ENTERPRISE\n", "persons.csv", "id,name\nP1,甲\n");
    bench.send(
        "roles.csv", "holder_id,organization_id,role,valid_from\nP1,O1,DIRECTOR,2020-01-01\n");
    Altered doubled =
        new Altered(
            bench.store,
            UnaryOperator.identity(),
            all -> {
              List<FactVersion> more = new ArrayList<>(all);
              more.addAll(all.subList(0, 1));
              return more;
            });
    assertThat(check(doubled, bench.live.current()).differences())
        .anyMatch(s -> s.contains("[O1] has two versions that are known now"));
    Altered dangling =
        new Altered(
            bench.store,
            UnaryOperator.identity(),
            all -> all.stream().filter(v -> v.fact().type() != FactType.PERSON).toList());
    assertThat(check(dangling, bench.live.current()).differences())
        .anyMatch(s -> s.contains("refers to P1, which was never defined"));
  }
}
