package org.creditgraph.api;

import java.util.List;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.path.ConnectQuery;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/** The arguments of `connect`. */
record ConnectArguments(
    List<String> partyIds,
    @Nullable Integer maxLength,
    @Nullable List<LinkKind> kinds,
    @Nullable Integer hubLimit,
    @Nullable Boolean includeEnded) {
  private static final int LENGTH = 4;

  ConnectQuery query(View view) {
    return new ConnectQuery(
        partyIds.stream().map(id -> Given.known(view, "partyIds", id)).toList(),
        Given.or(maxLength, LENGTH),
        Given.kinds(kinds),
        Given.or(hubLimit, PathArguments.HUB_LIMIT),
        Given.flag(includeEnded));
  }
}
