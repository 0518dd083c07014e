package org.creditgraph.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.Refusal;

/** All facts in Neo4j. Safe for many threads and for several service instances on one server. */
public interface FactStore {
  /** How often a batch that waits for another to end tries again. */
  int RETRY_MILLIS = 20;

  /** The committed batches with a number greater than {@code sequence}, ascending. */
  List<Batch> batchesAfter(int sequence);

  /**
   * Opens a batch; nothing of it can be seen until {@link BatchWriter#commit}.
   *
   * @throws org.creditgraph.graph.Refusal IMPORT_UNDER_WAY when another batch is open; DISK_FULL
   */
  BatchWriter begin(String title);

  /**
   * Opens a batch, waiting for another one to end if that does not take long.
   *
   * @throws org.creditgraph.graph.Refusal IMPORT_UNDER_WAY when the other is still open after that
   */
  default BatchWriter begin(String title, Duration patience) throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return begin(title);
      } catch (Refusal refusal) {
        if (!refusal.code().equals("IMPORT_UNDER_WAY") || System.nanoTime() - until >= 0) {
          throw refusal;
        }
        Thread.sleep(RETRY_MILLIS);
      }
    }
  }

  /** The committed batch whose note has this key. */
  Optional<BatchNote.Noted> noted(String key);

  /**
   * Streams every version that batches up to {@code sequence} made known; what a later batch ended
   * is still known here.
   */
  void read(int sequence, Consumer<FactVersion> versions);

  /** The same for the facts of one type. Memory does not grow with their number. */
  default void read(int sequence, FactType type, Consumer<FactVersion> versions) {
    read(
        sequence,
        version -> {
          if (version.fact().type() == type) {
            versions.accept(version);
          }
        });
  }

  /**
   * The versions that one committed batch made known or ended (see Snapshot.followedBy). For a
   * batch before {@link #changesFrom} every version is looked at, which takes as long as reading
   * all.
   */
  List<FactVersion> changes(int sequence);

  /**
   * The first batch whose changes are found without looking at all versions. Who is behind it by
   * more than one does better to read the store as a whole.
   */
  default int changesFrom() {
    return 1;
  }

  /**
   * Refuses where the disk has no room for what is about to be written.
   *
   * @throws Refusal DISK_FULL, DATABASE_STOPPED
   */
  default void requireSpace(long bytes) {}
}
