package org.creditgraph.search;

import java.util.List;
import java.util.stream.Stream;
import org.creditgraph.graph.NodeKind;
import org.jspecify.annotations.Nullable;

/**
 * What one node can be found by, from one batch until another.
 *
 * @param name as it stands in the register; null where it has none
 * @param others aliases, short forms, names in other languages and scripts
 * @param former names it bore before
 * @param identifiers its id and all its numbers
 * @param region the division it is registered in, as given
 * @param gone whether it is out of business or closed
 */
record Findable(
    String id,
    NodeKind kind,
    int knownFrom,
    int knownUntil,
    @Nullable String name,
    List<String> others,
    List<String> former,
    List<String> identifiers,
    @Nullable String region,
    boolean gone) {

  /** All names that it bears now. */
  List<String> names() {
    return name == null
        ? others
        : others.isEmpty()
            ? List.of(name)
            : Stream.concat(Stream.of(name), others.stream()).toList();
  }

  /** Shorter names first; of equally long ones what is still there. */
  long rank() {
    long letters = name == null ? 0 : name.codePoints().filter(Character::isLetterOrDigit).count();
    return 2 * letters + (gone ? 1 : 0);
  }
}
