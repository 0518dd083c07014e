package org.creditgraph.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.store.FactStore;

/**
 * The newest snapshot of a store.
 *
 * <p>Readers take {@link #current} and keep it as long as they need; they never wait. Whoever
 * commits a batch calls {@link #follow}, and a timer does so for the batches of other service
 * instances. What is built beside the snapshot (the name index) takes part through {@link
 * #alongside}: it has seen a batch before readers do.
 */
public final class LiveSnapshot {
  private final FactStore store;
  private volatile Snapshot current;
  private volatile Consumer<BatchFollowed> companion = followed -> {};

  private LiveSnapshot(FactStore store, Snapshot current) {
    this.store = store;
    this.current = current;
  }

  /** Reads the whole store. */
  public static LiveSnapshot load(FactStore store) {
    return new LiveSnapshot(store, read(store));
  }

  /** A snapshot read afresh from the store, for comparison with the followed one. */
  public static Snapshot read(FactStore store) {
    List<Batch> batches = store.batchesAfter(0);
    Snapshot.Loading loading = new Snapshot.Loading(batches);
    if (!batches.isEmpty()) {
      store.read(batches.getLast().sequence(), loading);
    }
    return loading.finish();
  }

  /** Lets something be told of each batch before readers see it. Only one companion at a time. */
  public void alongside(Consumer<BatchFollowed> newCompanion) {
    companion = newCompanion;
  }

  public Snapshot current() {
    return current;
  }

  /**
   * Takes in every batch that was committed since. Returns the snapshot that readers see from now
   * on.
   */
  public synchronized Snapshot follow() {
    for (Batch batch : store.batchesAfter(current.sequence())) {
      boolean first = current.sequence() == 0;
      List<FactVersion> changed = first ? all(batch) : store.changes(batch.sequence());
      Snapshot next = first ? loaded(batch, changed) : current.followedBy(batch, changed);
      companion.accept(new BatchFollowed(next, changed));
      current = next;
      current = next.compacted();
    }
    return current;
  }

  /** What the first batch brought, read as a whole: several times faster than change by change. */
  private List<FactVersion> all(Batch first) {
    List<FactVersion> versions = new ArrayList<>();
    store.read(first.sequence(), versions::add);
    return versions;
  }

  private static Snapshot loaded(Batch first, List<FactVersion> versions) {
    Snapshot.Loading loading = new Snapshot.Loading(List.of(first));
    versions.forEach(loading);
    return loading.finish();
  }
}
