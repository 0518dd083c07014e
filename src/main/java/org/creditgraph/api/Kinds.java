package org.creditgraph.api;

import java.util.List;
import org.creditgraph.graph.LinkKind;
import org.jspecify.annotations.Nullable;

/** Arguments that may be absent or null, which means the same. */
final class Kinds {
  private Kinds() {}

  /** The asked kinds of link as bits; all when none are named. */
  static long bits(@Nullable List<LinkKind> kinds) {
    return kinds == null ? LinkKind.all() : LinkKind.bits(kinds);
  }

  static boolean flag(@Nullable Boolean asked) {
    return asked != null && asked;
  }
}
