package org.creditgraph.api;

import java.util.List;
import java.util.Set;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.search.NodeQuery;
import org.jspecify.annotations.Nullable;

/** The arguments of `find`. */
record FindArguments(
    String text, @Nullable List<NodeKind> kinds, @Nullable Integer first, @Nullable String after) {
  private static final int HITS = 20;

  NodeQuery query() {
    return new NodeQuery(
        text,
        kinds == null ? Set.of() : Set.copyOf(kinds),
        PageConnection.size(first, HITS),
        after);
  }
}
