package org.creditgraph.ingest;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.creditgraph.graph.Batch;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.store.FactStore;

/**
 * Compares snapshots with the store, fact by fact, as of some batches, and runs the rules that
 * every store obeys. Changes nothing.
 */
public final class StoreCheck {
  private final FactStore store;
  private final LongSupplier nanoTime;

  /**
   * @param nanoTime measures; such as {@code System::nanoTime}
   */
  public StoreCheck(FactStore store, LongSupplier nanoTime) {
    this.store = store;
    this.nanoTime = nanoTime;
  }

  /**
   * @param live what readers see
   * @param progress told in a few words what is being done
   */
  public CheckReport run(Snapshot live, Consumer<String> progress) {
    long start = nanoTime.getAsLong();
    Differences differences = new Differences();
    List<Batch> batches = store.batchesAfter(0);
    progress.accept("rules");
    StoreRules rules = new StoreRules(batches, differences);
    rules.checkBatches();
    rules.checkVersions(store);
    if (live.sequence() != batches.size()) {
      differences.add(
          "The snapshot stands at batch %d, the store at %d.", live.sequence(), batches.size());
    }
    progress.accept("following");
    int known = store.changesFrom() - 1; // before that the log is no more
    Snapshot.Loading loading = new Snapshot.Loading(batches.subList(0, known));
    if (known > 0) {
      store.read(known, loading);
    }
    Snapshot followed = loading.finish();
    for (Batch batch : batches.subList(known, batches.size())) {
      followed = followed.followedBy(batch, changes -> store.changes(batch.sequence(), changes));
    }
    TreeSet<Integer> moments = moments(batches.size());
    for (int sequence : moments) {
      progress.accept("snapshot as of batch " + sequence);
      Batch batch = batches.get(sequence - 1);
      new SnapshotComparison(store, live, batch, "snapshot", differences).run();
      new SnapshotComparison(store, followed, batch, "followed snapshot", differences).run();
    }
    return new CheckReport(
        differences.listed(),
        differences.count(),
        batches.size(),
        rules.versionCount(),
        moments.size(),
        Duration.ofNanos(nanoTime.getAsLong() - start));
  }

  /** The first batch, one in the middle and the last. */
  private static TreeSet<Integer> moments(int last) {
    TreeSet<Integer> moments = new TreeSet<>();
    if (last > 0) {
      moments.addAll(List.of(1, (last + 1) / 2, last));
    }
    return moments;
  }
}
