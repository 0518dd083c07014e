package org.creditgraph.snapshot;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** The versions that one batch made known and those that it ended, by their numbers. */
final class Changed {
  private final int begunFrom;
  private int begunUntil;
  private int[] ended = new int[16];
  private int endedCount;
  private int[] tied = new int[4];
  private int tiedCount;

  /**
   * @param begunFrom the number that the first new version will have
   */
  Changed(int begunFrom) {
    this.begunFrom = begunFrom;
    this.begunUntil = begunFrom;
  }

  void end(int version) {
    if (endedCount == ended.length) {
      ended = Arrays.copyOf(ended, endedCount + (endedCount >> 1));
    }
    ended[endedCount++] = version;
  }

  /** Tells that a node is tied to another though nothing may have been told about it. */
  void tie(int node) {
    if (tiedCount == tied.length) {
      tied = Arrays.copyOf(tied, 2 * tiedCount);
    }
    tied[tiedCount++] = node;
  }

  /**
   * @param versionCount with the batch
   */
  Changed settled(int versionCount) {
    begunUntil = versionCount;
    ended = Arrays.copyOf(ended, endedCount);
    return this;
  }

  void forEachEnded(IntConsumer action) {
    for (int i = 0; i < endedCount; i++) {
      action.accept(ended[i]);
    }
  }

  void forEachTied(IntConsumer action) {
    for (int i = 0; i < tiedCount; i++) {
      action.accept(tied[i]);
    }
  }

  void forEachBegun(IntConsumer action) {
    for (int version = begunFrom; version < begunUntil; version++) {
      action.accept(version);
    }
  }
}
