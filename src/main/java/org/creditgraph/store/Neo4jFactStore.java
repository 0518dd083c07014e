package org.creditgraph.store;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.neo4j.driver.Driver;

/** The facts behind one driver. */
final class Neo4jFactStore implements FactStore {
  private final Driver driver;
  private final FactReader reader;
  private final Ledger ledger;

  Neo4jFactStore(Driver driver, FactReader reader, Clock clock, boolean sole) {
    this.driver = driver;
    this.reader = reader;
    this.ledger = new Ledger(driver, clock, sole);
  }

  @Override
  public List<Batch> batchesAfter(int sequence) {
    return ledger.after(sequence);
  }

  @Override
  public BatchWriter begin(String title) {
    return new Neo4jBatchWriter(driver, ledger, ledger.open(title));
  }

  @Override
  public Optional<BatchNote.Noted> noted(String key) {
    return ledger.noted(key);
  }

  @Override
  public void read(int sequence, Consumer<FactVersion> versions) {
    reader.read(committed(sequence), EnumSet.allOf(FactType.class), versions);
  }

  @Override
  public void read(int sequence, FactType type, Consumer<FactVersion> versions) {
    reader.read(committed(sequence), EnumSet.of(type), versions);
  }

  @Override
  public void changes(int sequence, Consumer<FactVersion> versions) {
    if (sequence <= ledger.last()) {
      reader.changes(sequence, versions);
    }
  }

  /** Whoever asks for more than there is does not see what a batch has written half. */
  private int committed(int sequence) {
    return Math.min(sequence, ledger.last());
  }
}
