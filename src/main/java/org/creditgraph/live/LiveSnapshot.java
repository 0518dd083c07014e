package org.creditgraph.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.store.FactStore;

/**
 * The newest snapshot of a store.
 *
 * <p>Readers take {@link #current} and keep it as long as they need; they never wait. Each batch
 * brings them one new snapshot and no more, so that whoever keeps numbers of links can tell by the
 * snapshot's identity whether they still hold. Whoever commits a batch calls {@link #follow}, and a
 * timer follows the batches of other service instances. What is built beside the snapshot (the name
 * index) comes after it ({@link #alongside}) and cannot hold it up.
 */
public final class LiveSnapshot {
  /** Up to so many changes are read before any is taken in: then a failed reading costs nothing. */
  private static final int READ_AHEAD_MAX = 100_000;

  private final FactStore store;
  private volatile Snapshot current;
  private volatile Runnable companion = () -> {};

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
    return read(store, store.batchesAfter(0));
  }

  private static Snapshot read(FactStore store, List<Batch> batches) {
    Snapshot.Loading loading = new Snapshot.Loading(batches);
    if (!batches.isEmpty()) {
      store.read(batches.getLast().sequence(), loading);
    }
    return loading.finish();
  }

  /**
   * Lets something go on once readers see what {@link #follow} took in, on the same thread.
   *
   * @param newCompanion throws nothing; there is one at a time
   */
  public void alongside(Runnable newCompanion) {
    companion = newCompanion;
  }

  public Snapshot current() {
    return current;
  }

  /**
   * Takes in every batch that was committed since, and lets what is built alongside go on. Returns
   * the snapshot that readers see from now on.
   */
  public Snapshot follow() {
    Snapshot newest = takeIn();
    companion.run();
    return newest;
  }

  /** Takes in every batch that was committed since. */
  synchronized Snapshot takeIn() {
    List<Batch> batches = store.batchesAfter(current.sequence());
    boolean logIsGone = current.sequence() + 1 < store.changesFrom();
    if (!batches.isEmpty() && (current.sequence() == 0 || logIsGone)) {
      current = read(store); // several times faster than change by change
      return current;
    }
    for (Batch batch : batches) {
      current = after(batch).compacted();
    }
    return current;
  }

  private Snapshot after(Batch batch) {
    Optional<List<FactVersion>> few = readAhead(batch.sequence());
    return few.isPresent()
        ? current.followedBy(batch, few.get())
        : current.followedBy(batch, changes -> store.changes(batch.sequence(), changes));
  }

  /** The changes of a batch, empty where they are too many to be held. */
  private Optional<List<FactVersion>> readAhead(int sequence) {
    List<FactVersion> read = new ArrayList<>();
    try {
      store.changes(
          sequence,
          version -> {
            if (read.size() == READ_AHEAD_MAX) {
              throw new TooMany();
            }
            read.add(version);
          });
      return Optional.of(read);
    } catch (TooMany e) {
      return Optional.empty();
    }
  }

  /** Ends the reading of changes that are not to be held. */
  private static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMany() {
      super(null, null, false, false);
    }
  }
}
