package org.creditgraph.snapshot;

import java.time.Instant;
import java.util.List;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactVersion;

/** All facts of all committed batches up to one, in memory. Immutable to its readers. */
public final class Snapshot {
  /**
   * @param batches every batch from 1 on
   * @param versions every version that these batches made known, in any order
   */
  public static Snapshot of(List<Batch> batches, Iterable<FactVersion> versions) {
    throw new UnsupportedOperationException();
  }

  /**
   * The snapshot after one more batch. This one stays as it is for those who read it.
   *
   * @param changed the versions that the batch made known (knownFrom is its number) and those that
   *     it ended (knownUntil is its number), in any order
   */
  public Snapshot followedBy(Batch batch, List<FactVersion> changed) {
    throw new UnsupportedOperationException();
  }

  /** The number of the last batch, 0 for an empty store. */
  public int sequence() {
    throw new UnsupportedOperationException();
  }

  public List<Batch> batches() {
    throw new UnsupportedOperationException();
  }

  /** The last batch recorded at or before a moment, 0 for none. */
  public int sequenceAt(Instant knownAt) {
    throw new UnsupportedOperationException();
  }

  public View at(AsOf asOf) {
    throw new UnsupportedOperationException();
  }

  /** One more than the highest node number. */
  public int nodeCount() {
    throw new UnsupportedOperationException();
  }

  public int linkCount() {
    throw new UnsupportedOperationException();
  }

  public int recordCount() {
    throw new UnsupportedOperationException();
  }
}
