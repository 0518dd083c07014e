package org.creditgraph.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.ingest.InMemoryFactStore;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.store.BatchWriter;
import org.creditgraph.store.BatchWriter.Row;
import org.creditgraph.store.FactStore;

/** Fact stores in memory that hold what a snapshot holds, batch by batch. */
public final class ToldStore {
  private ToldStore() {}

  /**
   * @param now the moment of batches that are written from now on
   */
  public static FactStore of(Snapshot snapshot, Instant now) {
    FactStore store = new InMemoryFactStore(now);
    List<FactVersion> versions = new ArrayList<>();
    snapshot.versions().forEach(versions::add);
    for (Batch batch : snapshot.batches()) {
      try (BatchWriter writer = store.begin(batch.title())) {
        for (FactType type : FactType.values()) {
          writer.write(rows(versions, batch.sequence(), type));
        }
        writer.commit(batch.recordedAt());
      }
    }
    return store;
  }

  private static List<Row> rows(List<FactVersion> versions, int sequence, FactType type) {
    List<Row> rows = new ArrayList<>();
    for (FactVersion version : versions) {
      Fact fact = version.fact();
      if (fact.type() == type && version.knownUntil() == sequence) {
        rows.add(new Row(fact, true));
      }
    }
    for (FactVersion version : versions) {
      if (version.fact().type() == type && version.knownFrom() == sequence) {
        rows.add(new Row(version.fact(), false));
      }
    }
    return rows;
  }

  static Optional<Fact> event(FactStore store, String record, String kind) {
    List<Fact> found = new ArrayList<>();
    store.read(
        Integer.MAX_VALUE,
        FactType.RECORD_EVENT,
        version -> {
          Fact fact = version.fact();
          if (fact.needed("record_id").equals(record) && fact.needed("kind").equals(kind)) {
            found.add(fact);
          }
        });
    return found.stream().findFirst();
  }
}
