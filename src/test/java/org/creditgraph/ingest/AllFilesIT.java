package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactType;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.store.FactStore;
import org.creditgraph.store.StoreConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random facts of every file through databases: in, checked, out at each moment, in and out again.
 */
class AllFilesIT {
  private static final int SEEDS = 3;

  @TempDir Path root;

  @Test
  void shouldExportAtEveryMomentWhatAnotherStoreTakesInAndExportsAgain() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Path folder = root.resolve("seed-" + seed);
      try (StoreConnection connection =
          StoreConnection.embedded(folder.resolve("home"), Clock.systemUTC())) {
        FactStore store = connection.facts();
        ExporterTests.fill(store, 1_000 + seed);
        assertNoDifference(store);
        for (Batch batch : store.batchesAfter(0)) {
          Path first = folder.resolve("first-" + batch.sequence());
          export(store, first, batch.recordedAt());
          Workbench other = Workbench.inMemory(folder.resolve("other-" + batch.sequence()));
          assertThat(other.run(other.request(first)).rejects()).as("seed " + seed).isEmpty();
          Path second = folder.resolve("second-" + batch.sequence());
          export(other.store, second, null);
          assertThat(texts(second)).as("seed " + seed).isEqualTo(texts(first));
          assertThat(texts(first)).hasSizeLessThanOrEqualTo(FactType.values().length);
        }
        shouldComeBackTheSame(folder, store);
      }
    }
  }

  /** The last state, by way of a second database. */
  private static void shouldComeBackTheSame(Path folder, FactStore store) {
    Path last = folder.resolve("last");
    export(store, last, null);
    try (StoreConnection second =
        StoreConnection.embedded(folder.resolve("home-2"), Clock.systemUTC())) {
      Workbench bench = new Workbench(folder.resolve("bench"), second.facts());
      assertThat(bench.run(bench.request(last)).rejects()).isEmpty();
      export(second.facts(), folder.resolve("again"), null);
      assertThat(texts(folder.resolve("again"))).isEqualTo(texts(last));
      assertNoDifference(second.facts());
    }
  }

  private static void assertNoDifference(FactStore store) {
    assertThat(
            new StoreCheck(store, System::nanoTime)
                .run(LiveSnapshot.read(store), doing -> {})
                .differences())
        .isEmpty();
  }

  private static void export(FactStore store, Path folder, Instant knownAt) {
    new Exporter(store, System::nanoTime)
        .run(new ExportRequest(folder, null, knownAt), (type, count) -> {});
  }

  /** The lines of each file: the order of rows goes by where a store put them. */
  private static Map<String, List<String>> texts(Path folder) {
    Map<String, List<String>> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(
            file.getFileName().toString(), Files.readAllLines(file).stream().sorted().toList());
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
