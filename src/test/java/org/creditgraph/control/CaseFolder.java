package org.creditgraph.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditgraph.exchange.Chunk;
import org.creditgraph.exchange.ExchangeFolder;
import org.creditgraph.exchange.FactInput;
import org.creditgraph.exchange.ReadOptions;
import org.creditgraph.exchange.Reject;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;

/** The input of a case in `cases`, with what is pushed after it, as one view. */
public final class CaseFolder {
  public final View view;
  public final List<Reject> rejects = new ArrayList<>();
  private final List<FactVersion> facts = new ArrayList<>();

  private CaseFolder(Path folder, LocalDate day) throws IOException {
    read(folder);
    if (Files.isDirectory(folder.resolve("push"))) {
      read(folder.resolve("push"));
    }
    Batch batch = new Batch(1, Instant.parse("2025-01-01T00:00:00Z"), "case");
    Instant known = Instant.parse("2026-01-01T00:00:00Z");
    view = Snapshot.of(List.of(batch), facts).at(new AsOf(day, known));
  }

  public static CaseFolder of(String name, String day) throws IOException {
    return new CaseFolder(Path.of("src/test/resources/cases", name), LocalDate.parse(day));
  }

  private void read(Path folder) throws IOException {
    try (FactInput input = ExchangeFolder.open(folder, ReadOptions.in(folder))) {
      for (Optional<Chunk> chunk = input.next(1_000);
          chunk.isPresent();
          chunk = input.next(1_000)) {
        chunk
            .get()
            .rows()
            .forEach(row -> facts.add(new FactVersion(row.fact(), 1, FactVersion.STILL_KNOWN)));
        rejects.addAll(chunk.get().rejects());
      }
    }
  }

  public int node(String id) {
    return view.find(id);
  }
}
