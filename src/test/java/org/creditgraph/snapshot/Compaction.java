package org.creditgraph.snapshot;

/** Compacts a snapshot however few links later batches brought, for tests elsewhere. */
public final class Compaction {
  private Compaction() {}

  public static Snapshot of(Snapshot snapshot) {
    return snapshot.compactedAtOnce();
  }
}
