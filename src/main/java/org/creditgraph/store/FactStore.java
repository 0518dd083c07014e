package org.creditgraph.store;

import java.util.List;
import java.util.function.Consumer;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;

/** All facts in Neo4j. Safe for many threads and for several service instances on one server. */
public interface FactStore {
  /** The committed batches with a number greater than {@code sequence}, ascending. */
  List<Batch> batchesAfter(int sequence);

  /**
   * Opens a batch; nothing of it can be seen until {@link BatchWriter#commit}.
   *
   * @throws org.creditgraph.graph.Refusal IMPORT_UNDER_WAY when another batch is open
   */
  BatchWriter begin(String title);

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

  /** The versions that one committed batch made known or ended (see Snapshot.followedBy). */
  List<FactVersion> changes(int sequence);
}
