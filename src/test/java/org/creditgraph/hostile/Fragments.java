package org.creditgraph.hostile;

import static org.creditgraph.hostile.Documents.kind;
import static org.creditgraph.hostile.Documents.many;

import java.util.List;

/** Fragments that turn in a circle, multiply, or belong nowhere. */
final class Fragments {
  private Fragments() {}

  static List<Kind> kinds() {
    return List.of(
        kind("document: cyclic fragments", 5, Fragments::cyclic),
        kind("document: a chain of fragments", 5, Fragments::chain),
        kind("document: fragments that double", 5, Fragments::doubling),
        kind("document: odd fragments", 8, Fragments::oddFragments));
  }

  private static String cyclic(Draw draw) {
    int count = draw.between(1, 30);
    return "{ snapshot { ...f0 } } "
        + many(
            count,
            i -> "fragment f" + i + " on SnapshotInfo { sequence ...f" + (i + 1) % count + " }");
  }

  private static String chain(Draw draw) {
    int count = draw.size(2_000);
    return "{ snapshot { ...f0 } } "
        + many(count, i -> "fragment f" + i + " on SnapshotInfo { ...f" + (i + 1) + " } ")
        + "fragment f"
        + count
        + " on SnapshotInfo { sequence }";
  }

  /** Each calls the next one twice: the work doubles with each. */
  private static String doubling(Draw draw) {
    int count = draw.between(5, 40);
    return "{ snapshot { ...f0 } } "
        + many(
            count, i -> "fragment f%d on SnapshotInfo { ...f%d ...f%d }".formatted(i, i + 1, i + 1))
        + "fragment f"
        + count
        + " on SnapshotInfo { sequence }";
  }

  private static String oddFragments(Draw draw) {
    int count = draw.size(1_000);
    return draw.make(
        () ->
            "{ snapshot { sequence } } " + many(count, i -> "fragment u" + i + " on Party { id }"),
        () -> "{ snapshot { ...f } } " + many(count, i -> "fragment f on SnapshotInfo { links }"),
        () -> "{ snapshot { ...missing" + count + " } }",
        () -> "{ snapshot { ...f } } fragment f on Nothing" + count + " { id }",
        () -> "{ snapshot { ... on Person { id } } }",
        () -> "{ ... on Query { snapshot { ... { ... { sequence } } } } }",
        () -> "{" + many(count, i -> "... on Query {") + " __typename" + "}".repeat(count) + "}",
        () -> "fragment f on Query { snapshot { sequence } }",
        () -> "{ snapshot { sequence sequence: links } }");
  }
}
