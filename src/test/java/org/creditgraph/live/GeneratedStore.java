package org.creditgraph.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.store.BatchNote;
import org.creditgraph.store.BatchWriter;
import org.creditgraph.store.FactStore;

/** A store of made-up facts that needs no memory for them: one small batch, then a large one. */
final class GeneratedStore implements FactStore {
  private final int large;
  int committed = 1;

  GeneratedStore(int large) {
    this.large = large;
  }

  @Override
  public List<Batch> batchesAfter(int sequence) {
    return List.of(
            new Batch(1, Instant.parse("2026-01-01T00:00:00Z"), "small"),
            new Batch(2, Instant.parse("2026-01-02T00:00:00Z"), "large"))
        .subList(sequence, committed);
  }

  @Override
  public void read(int sequence, Consumer<FactVersion> versions) {
    for (int batch = 1; batch <= sequence; batch++) {
      changes(batch, versions);
    }
  }

  @Override
  public void changes(int sequence, Consumer<FactVersion> versions) {
    int count = sequence == 1 ? 10 : large;
    for (int i = 0; i < count; i++) {
      Fact fact =
          i % 2 == 0
              ? Fact.of(FactType.PERSON, "id", "P" + sequence + "-" + i, "name", "张三" + i)
              : Fact.of(
                  FactType.ORGANIZATION,
                  "id",
                  "O" + sequence + "-" + i,
                  "kind",
                  "ENTERPRISE",
                  "name",
                  "海南第" + i + "号贸易有限公司");
      versions.accept(new FactVersion(fact, sequence, FactVersion.STILL_KNOWN));
    }
  }

  @Override
  public Optional<BatchNote.Noted> noted(String key) {
    return Optional.empty();
  }

  @Override
  public BatchWriter begin(String title) {
    throw new UnsupportedOperationException("nothing is written");
  }
}
