package org.creditgraph.api;

import java.util.List;
import java.util.Set;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.search.PartyQuery;
import org.jspecify.annotations.Nullable;

/** The arguments of `search`. */
record SearchArguments(
    String text,
    @Nullable List<NodeKind> kinds,
    @Nullable String region,
    @Nullable Integer first,
    @Nullable String after) {
  private static final int HITS = 20;

  PartyQuery query() {
    return new PartyQuery(
        text,
        kinds == null ? Set.of() : Set.copyOf(kinds),
        region,
        PageConnection.size(first, HITS),
        after);
  }
}
