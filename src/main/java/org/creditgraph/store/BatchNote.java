package org.creditgraph.store;

import org.creditgraph.graph.Batch;

/**
 * What a batch carries that a request made rather than an import: kept with it in the transaction
 * that commits it.
 *
 * @param author who asked for it
 * @param reason why
 * @param key the caller's own, unique among batches: sent again, it finds the batch
 * @param digest of what was asked, to tell a repetition from another request under the same key
 */
public record BatchNote(String author, String reason, String key, String digest) {
  /** A committed batch with its note. */
  public record Noted(Batch batch, BatchNote note) {}
}
