package org.creditgraph.path;

import java.time.LocalDate;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.LinkKind;
import org.jspecify.annotations.Nullable;

/** A link as the oracles see it. */
record PlainTie(
    String from,
    String to,
    LinkKind kind,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    Fact fact) {

  boolean ties(String a, String b) {
    return from.equals(a) && to.equals(b) || from.equals(b) && to.equals(a);
  }

  boolean touches(String node) {
    return from.equals(node) || to.equals(node);
  }

  String other(String node) {
    return from.equals(node) ? to : from;
  }
}
