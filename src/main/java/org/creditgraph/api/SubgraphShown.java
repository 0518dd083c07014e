package org.creditgraph.api;

import java.util.List;
import org.creditgraph.path.Connection;
import org.creditgraph.path.Subgraph;
import org.creditgraph.snapshot.Link;
import org.creditgraph.snapshot.View;

/**
 * A part of the graph, the source of the schema's Subgraph.
 *
 * @param groups which of the nodes asked about hang together
 */
record SubgraphShown(
    List<Node> nodes, List<LinkShown> links, List<List<Node>> groups, boolean truncated) {
  static SubgraphShown of(View view, Connection found) {
    List<List<Node>> groups = found.groups().stream().map(group -> nodes(view, group)).toList();
    return of(view, found.subgraph(), groups);
  }

  static SubgraphShown of(View view, String start, Subgraph found) {
    return of(view, found, List.of(List.of(Node.of(view, view.find(start)))));
  }

  private static SubgraphShown of(View view, Subgraph found, List<List<Node>> groups) {
    return new SubgraphShown(
        nodes(view, found.nodes()), links(view, found.links()), groups, found.truncated());
  }

  static List<Node> nodes(View view, List<Integer> numbers) {
    return numbers.stream().map(number -> Node.of(view, number)).toList();
  }

  static List<LinkShown> links(View view, List<Link> links) {
    return links.stream().map(link -> new LinkShown(view, link)).toList();
  }
}
