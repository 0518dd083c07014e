package org.creditgraph.api;

import java.util.List;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.path.NeighbourhoodQuery;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/** The arguments of `neighbourhood`. */
record NeighbourhoodArguments(
    String partyId,
    @Nullable Integer depth,
    @Nullable List<LinkKind> kinds,
    @Nullable Integer limit,
    @Nullable Boolean includeEnded) {
  private static final int DEPTH = 1;
  private static final int NODES = 200;

  NeighbourhoodQuery query(View view) {
    return new NeighbourhoodQuery(
        Given.known(view, "partyId", partyId),
        Given.or(depth, DEPTH),
        Given.kinds(kinds),
        Math.clamp(Given.or(limit, NODES), 1, NeighbourhoodQuery.LIMIT_MAX),
        Given.flag(includeEnded));
  }
}
