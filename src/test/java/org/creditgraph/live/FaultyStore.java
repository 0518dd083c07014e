package org.creditgraph.live;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.store.BatchNote;
import org.creditgraph.store.BatchWriter;
import org.creditgraph.store.FactStore;

/** A store whose reading breaks off when it is told to. */
final class FaultyStore implements FactStore {
  private final FactStore store;

  /** Thrown after so many changes; none while it is null. */
  Throwable fault = null;

  int faultAfter;
  int readings;

  FaultyStore(FactStore store) {
    this.store = store;
  }

  @Override
  public List<Batch> batchesAfter(int sequence) {
    return store.batchesAfter(sequence);
  }

  @Override
  public BatchWriter begin(String title) {
    return store.begin(title);
  }

  @Override
  public Optional<BatchNote.Noted> noted(String key) {
    return store.noted(key);
  }

  @Override
  public void read(int sequence, Consumer<FactVersion> versions) {
    store.read(sequence, versions);
  }

  @Override
  public void changes(int sequence, Consumer<FactVersion> versions) {
    readings++;
    int[] count = {0};
    store.changes(
        sequence,
        version -> {
          if (fault != null && count[0]++ == faultAfter) {
            sneak(fault);
          }
          versions.accept(version);
        });
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable fault) throws T {
    throw (T) fault;
  }
}
