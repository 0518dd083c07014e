package org.creditgraph.path;

import java.util.List;

/**
 * How some nodes hang together.
 *
 * @param subgraph the nodes asked about in the order asked, then those that tie them, nearest to
 *     them first; a tree for each group
 * @param groups which of the nodes asked about hang together, in the order asked; a node tied to no
 *     other is a group of its own
 */
public record Connection(Subgraph subgraph, List<List<Integer>> groups) {
  public Connection {
    groups = groups.stream().map(List::copyOf).toList();
  }

  /** Whether all of them hang together. */
  public boolean connected() {
    return groups.size() == 1;
  }
}
