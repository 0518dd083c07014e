package org.creditgraph.path;

import java.util.List;
import org.creditgraph.snapshot.Link;

/**
 * Some nodes and links between them. Every link's both ends are among the nodes.
 *
 * @param nodes their numbers
 * @param links in the order of the later of their two nodes, then of the earlier, then by kind,
 *     start, end and fact
 * @param truncated whether nodes or links that were asked for are or may be missing
 */
public record Subgraph(List<Integer> nodes, List<Link> links, boolean truncated) {
  public Subgraph {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
  }
}
