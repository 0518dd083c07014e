package org.creditgraph.path;

import java.util.List;
import org.creditgraph.snapshot.Link;

/**
 * What ties two neighbouring nodes of a path, in either direction.
 *
 * @param link the first of the links between them by kind, start (open first), end (open last), and
 *     the fact it rests on
 * @param alsoLinkedBy the next ones in the same order, 20 at most
 * @param linkCount how many links there are, with those not listed
 */
public record Step(Link link, List<Link> alsoLinkedBy, int linkCount) {
  public static final int ALSO_MAX = 20;

  public Step {
    alsoLinkedBy = List.copyOf(alsoLinkedBy);
    if (linkCount < 1 + alsoLinkedBy.size()) {
      throw new IllegalArgumentException(linkCount + " links, of which more are listed");
    }
  }
}
