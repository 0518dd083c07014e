package org.creditgraph.api;

import java.util.List;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.path.PathQuery;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/** The arguments of `paths`. */
record PathArguments(
    String from,
    String to,
    @Nullable Integer maxLength,
    @Nullable List<LinkKind> kinds,
    @Nullable Integer first,
    @Nullable Integer hubLimit,
    @Nullable Boolean includeEnded) {
  private static final int LENGTH = 6;
  private static final int PATHS = 5;
  static final int HUB_LIMIT = 50;

  PathQuery query(View view) {
    return new PathQuery(
        Given.known(view, "from", from),
        Given.known(view, "to", to),
        Given.or(maxLength, LENGTH),
        Given.kinds(kinds),
        PageConnection.size(first, PATHS),
        Given.or(hubLimit, HUB_LIMIT),
        Given.flag(includeEnded));
  }
}
