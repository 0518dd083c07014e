package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.ingest.ImportRequest.Format;
import org.creditgraph.snapshot.View;
import org.creditgraph.store.StoreConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shared data through the embedded database. */
class WorldImportIT {
  private static final ZoneId CIVIL = ZoneId.of("Asia/Shanghai");
  private static final List<String> LISTS =
      List.of("2021-08-18", "2022-06-28", "2023-03-31", "2023-12-28");

  @TempDir Path root;

  @Test
  void shouldTakeTheOpenWorldWithoutARejectAndGiveItBack() {
    Path world = SharedData.folder("world-open/data");
    try (StoreConnection connection =
        StoreConnection.embedded(root.resolve("home"), Clock.systemUTC())) {
      Workbench bench = new Workbench(root, connection.facts());
      ImportOutcome first = bench.run(bench.request(world));
      assertThat(first.rejects()).isEmpty();
      assertThat(first.total().added()).isGreaterThan(250_000);
      Exporter exporter = new Exporter(connection.facts(), System::nanoTime);
      exporter.run(new ExportRequest(root.resolve("out"), null, null), (type, count) -> {});
      Workbench other = Workbench.inMemory(root.resolve("other"));
      assertThat(other.run(other.request(root.resolve("out"))).rejects()).isEmpty();
      assertThat(other.known()).isEqualTo(bench.known());
      CheckReport report =
          new StoreCheck(connection.facts(), System::nanoTime)
              .run(bench.live.current(), doing -> {});
      assertThat(report.differences()).isEmpty();
    }
  }

  @Test
  void shouldShowTheListAsItWasBetweenTwoSnapshots() {
    Path lists = SharedData.folder("ofac");
    try (StoreConnection connection =
        StoreConnection.embedded(root.resolve("home"), Clock.systemUTC())) {
      Workbench bench = new Workbench(root, connection.facts());
      Map<Integer, Set<String>> listedAfter = new HashMap<>();
      for (String day : LISTS) {
        Instant moment = LocalDate.parse(day).atStartOfDay(CIVIL).toInstant();
        ImportOutcome outcome =
            bench.run(
                new ImportRequest(
                    day, lists.resolve(day), Format.OFAC, null, moment, root.resolve(day)));
        assertThat(outcome.rejects()).as(day).isEmpty();
        Batch batch = outcome.committed().orElseThrow();
        assertThat(batch.recordedAt()).isEqualTo(moment);
        listedAfter.put(batch.sequence(), inForce(bench, batch));
      }
      for (Batch batch : connection.facts().batchesAfter(0)) {
        assertThat(inForce(bench, batch))
            .as("asked again for batch " + batch.sequence())
            .isEqualTo(listedAfter.get(batch.sequence()));
      }
      assertThat(listedAfter.get(1)).isNotEqualTo(listedAfter.get(2)).hasSizeGreaterThan(9_000);
      shouldKeepAPartyThatLeftTheList(bench, listedAfter);
    }
  }

  /** Records that have not ended a day after a batch, as known then. */
  private static Set<String> inForce(Workbench bench, Batch batch) {
    Set<String> ids = new HashSet<>();
    for (FactVersion version : ImportingProcess.known(bench.store, batch.sequence())) {
      if (version.fact().type() == FactType.CREDIT_RECORD
          && version.fact().date("ended_on") == null) {
        ids.add(version.fact().needed("subject_id"));
      }
    }
    return ids;
  }

  private static void shouldKeepAPartyThatLeftTheList(
      Workbench bench, Map<Integer, Set<String>> listedAfter) {
    Set<String> left = new HashSet<>(listedAfter.get(1));
    left.removeAll(listedAfter.get(2));
    assertThat(left).isNotEmpty();
    String party = left.stream().sorted().findFirst().orElseThrow();
    List<Batch> batches = bench.store.batchesAfter(0);
    LocalDate day = LocalDate.parse("2022-01-01");
    View before =
        bench.live.current().at(new AsOf(day, batches.get(1).recordedAt().minusSeconds(1)));
    View after = bench.live.current().at(new AsOf(day, batches.get(1).recordedAt()));
    assertThat(before.recordsOf(before.find(party)))
        .isNotEmpty()
        .allSatisfy(record -> assertThat(record.endedOn()).isNull());
    assertThat(after.recordsOf(after.find(party)))
        .isNotEmpty()
        .allSatisfy(record -> assertThat(record.endedOn()).isEqualTo("2022-06-28"));
  }
}
