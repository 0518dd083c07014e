package org.creditgraph.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.live.LiveSnapshot;
import org.creditgraph.store.FactStore;
import org.jspecify.annotations.Nullable;

/** A store, an importer over it, and a folder for files: what tests of imports need. */
final class Workbench {
  private static final PublicationTerms TERMS =
      new PublicationTerms(Set.of("OFAC"), Map.of(), Map.of());
  static final Instant NOW = Instant.parse("2026-06-30T00:00:00Z");

  final Path root;
  final FactStore store;
  final LiveSnapshot live;
  final Importer importer;
  final List<ImportProgress> progress = new ArrayList<>();
  private int count;

  Workbench(Path root, FactStore store) {
    this.root = root;
    this.store = store;
    this.live = LiveSnapshot.load(store);
    this.importer =
        new Importer(store, live::follow, Clock.fixed(NOW, ZoneOffset.UTC), System::nanoTime, TERMS);
  }

  static Workbench inMemory(Path root) {
    return new Workbench(root, new InMemoryFactStore(NOW));
  }

  /** A folder with files given as `name.csv`, then its lines. */
  Path folder(String... namesAndContents) {
    try {
      Path folder = Files.createDirectories(root.resolve("sent-" + ++count));
      for (int i = 0; i < namesAndContents.length; i += 2) {
        Files.writeString(folder.resolve(namesAndContents[i]), namesAndContents[i + 1]);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ImportRequest request(Path source) {
    return request(source, null);
  }

  ImportRequest request(Path source, @Nullable Instant recordedAt) {
    return new ImportRequest(
        source.getFileName().toString(),
        source,
        ImportRequest.Format.CSV,
        null,
        recordedAt,
        root.resolve("work-" + ++count));
  }

  ImportOutcome send(String... namesAndContents) {
    return run(request(folder(namesAndContents)));
  }

  ImportOutcome run(ImportRequest request) {
    progress.clear();
    return importer.run(request, progress::add);
  }

  /** What is known now. */
  Set<Fact> known() {
    return knownAt(store.batchesAfter(0).size());
  }

  Set<Fact> knownAt(int sequence) {
    List<FactVersion> versions = new ArrayList<>();
    store.read(sequence, versions::add);
    return versions.stream()
        .filter(version -> version.knownAt(sequence))
        .map(FactVersion::fact)
        .collect(Collectors.toSet());
  }
}
