package org.creditgraph.store;

import java.util.ArrayList;
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
  private final WriteGuard guard;
  private final ChangePruner pruner;

  Neo4jFactStore(
      Driver driver, FactReader reader, Ledger ledger, WriteGuard guard, ChangePruner pruner) {
    this.driver = driver;
    this.reader = reader;
    this.ledger = ledger;
    this.guard = guard;
    this.pruner = pruner;
  }

  @Override
  public List<Batch> batchesAfter(int sequence) {
    return ledger.after(sequence);
  }

  @Override
  public BatchWriter begin(String title) {
    guard.check();
    Ledger.Lease lease = guard.run(() -> ledger.open(title));
    return new Neo4jBatchWriter(driver, ledger, lease, guard, pruner);
  }

  @Override
  public void requireSpace(long bytes) {
    guard.require(bytes);
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
  public List<FactVersion> changes(int sequence) {
    if (sequence > ledger.last()) {
      return List.of();
    }
    if (sequence >= changesFrom()) {
      List<FactVersion> changes = reader.changes(sequence);
      if (sequence >= changesFrom()) { // else they may have gone while they were read
        return changes;
      }
    }
    return changesAmongAll(sequence);
  }

  /** The same without the log: every version says which batch made it known or ended it. */
  private List<FactVersion> changesAmongAll(int sequence) {
    List<FactVersion> changes = new ArrayList<>();
    reader.read(
        sequence,
        EnumSet.allOf(FactType.class),
        version -> {
          if (version.knownFrom() == sequence || version.knownUntil() == sequence) {
            changes.add(version);
          }
        });
    return changes;
  }

  @Override
  public int changesFrom() {
    return ledger.changesFrom();
  }

  /** Whoever asks for more than there is does not see what a batch has written half. */
  private int committed(int sequence) {
    return Math.min(sequence, ledger.last());
  }
}
