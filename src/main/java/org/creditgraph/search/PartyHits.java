package org.creditgraph.search;

import java.util.List;
import java.util.function.Predicate;

/**
 * One page of what was found, the best first; equal ones by length of name, then by id.
 *
 * @param hasNextPage whether there are more hits after the last one
 * @param truncated whether this is the last page, but the text was too long or too ambiguous to be
 *     tried in every way, or the index lags behind
 * @param batchesBehind how many batches the index lags behind what was asked for
 */
public record PartyHits(
    List<PartyHit> hits, boolean hasNextPage, boolean truncated, int batchesBehind) {
  public PartyHits {
    hits = List.copyOf(hits);
  }

  PartyHits(List<PartyHit> hits, boolean hasNextPage, boolean truncated) {
    this(hits, hasNextPage, truncated, 0);
  }

  /** These hits of a lagging index, without those that are no longer known. */
  PartyHits lagging(int batches, Predicate<PartyHit> known) {
    return new PartyHits(hits.stream().filter(known).toList(), hasNextPage, true, batches);
  }
}
