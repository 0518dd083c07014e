package org.creditgraph.store;

import java.util.List;

/** What the rows of one chunk come to, and the writing of it. */
interface ChunkPlan {
  /** One for each row, in their order. */
  List<BatchWriter.Result> results();

  /** By how many facts more the batch differs from what was known before it; may be negative. */
  int difference();

  boolean isEmpty();

  /** Writes the outcome; may be called again when the transaction failed. */
  void write(ChunkTransaction transaction);
}
