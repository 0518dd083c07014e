package org.creditgraph.store;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
    try {
      return new Neo4jBatchWriter(driver, ledger, lease, guard, pruner);
    } catch (RuntimeException | Error e) {
      ledger.release(lease);
      throw e;
    }
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
  public void changes(int sequence, Consumer<FactVersion> versions) {
    if (sequence > ledger.last()) {
      return;
    }
    if (sequence < changesFrom()) {
      changesAmongAll(sequence, versions);
      return;
    }
    reader.changes(sequence, versions);
    if (sequence < changesFrom()) {
      throw new IllegalStateException(
          "the changes of batch "
              + sequence
              + " were pruned while they were read; read them again");
    }
  }

  /** The same without the log: every version says which batch made it known or ended it. */
  private void changesAmongAll(int sequence, Consumer<FactVersion> versions) {
    EnumSet<FactType> links = EnumSet.allOf(FactType.class);
    links.removeIf(FactType::definesThing);
    EnumSet<FactType> things = EnumSet.complementOf(links);
    among(sequence, links, version -> version.knownUntil() == sequence, versions);
    among(
        sequence,
        things,
        version -> version.knownFrom() == sequence || version.knownUntil() == sequence,
        versions);
    among(
        sequence,
        links,
        version -> version.knownFrom() == sequence && version.knownUntil() != sequence,
        versions);
  }

  private void among(
      int sequence,
      EnumSet<FactType> types,
      Predicate<FactVersion> wanted,
      Consumer<FactVersion> versions) {
    reader.read(
        sequence,
        types,
        version -> {
          if (wanted.test(version)) {
            versions.accept(version);
          }
        });
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
