package org.creditgraph.search;

import java.util.EnumSet;
import java.util.Set;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for among all that has a name or a number.
 *
 * @param text as a person typed it; every character stands for itself
 * @param kinds of node; empty for all
 * @param first the size of a page, 1..1,000
 * @param after the position of the last hit of the page before, or null
 * @throws Refusal EMPTY_SEARCH_TEXT, SEARCH_TEXT_TOO_LONG, INVALID_LIMIT
 */
public record NodeQuery(String text, Set<NodeKind> kinds, int first, @Nullable String after) {
  public NodeQuery {
    kinds = kinds.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(kinds));
    PartyQuery.check(text, first);
  }

  /** The first 20 of any kind. */
  public static NodeQuery of(String text) {
    return new NodeQuery(text, Set.of(), 20, null);
  }
}
