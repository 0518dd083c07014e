package org.creditgraph.search;

import java.util.List;

/**
 * One page of what was found, the best first; equal ones by length of name, then by id.
 *
 * @param hasNextPage whether there are more hits after the last one
 * @param truncated whether this is the last page, but the text was too long or too ambiguous to be
 *     tried in every way
 */
public record PartyHits(List<PartyHit> hits, boolean hasNextPage, boolean truncated) {
  public PartyHits {
    hits = List.copyOf(hits);
  }
}
