package org.creditgraph.path;

import org.creditgraph.snapshot.View;

/** How nodes hang together, on the day and as known at the moment of a view. */
public final class Paths {
  private Paths() {}

  /**
   * The paths between two nodes: the shortest first, then those through the rarest nodes. A node
   * has one path to itself, of length 0.
   *
   * @throws org.creditgraph.graph.Refusal UNKNOWN_NODE when the view does not know an end
   */
  public static PathList between(View view, PathQuery query) {
    return between(view, query, Budget.DEFAULT);
  }

  static PathList between(View view, PathQuery query, Budget budget) {
    int from = Asked.node(view, query.from());
    int to = Asked.node(view, query.to());
    return new PathSearch(view, from, to, query, budget).run();
  }

  /**
   * What surrounds a node, nearest first. Hubs are passed through like all others, but after them:
   * when the limit cuts, what lies behind hubs goes first.
   *
   * @throws org.creditgraph.graph.Refusal UNKNOWN_NODE when the view does not know the node
   */
  public static Subgraph neighbourhood(View view, NeighbourhoodQuery query) {
    return neighbourhood(view, query, Budget.DEFAULT);
  }

  static Subgraph neighbourhood(View view, NeighbourhoodQuery query, Budget budget) {
    return new Surroundings(view, Asked.node(view, query.node()), query, budget).run();
  }

  /**
   * A smallest readable subgraph that ties the given nodes together, or the groups into which they
   * fall. Two of them are tied directly by a path of at most `maxLength` links that passes through
   * no hub, and are in one group when a chain of such ties leads from one to the other.
   *
   * @throws org.creditgraph.graph.Refusal UNKNOWN_NODE when the view does not know one of them
   */
  public static Connection connect(View view, ConnectQuery query) {
    return connect(view, query, Budget.DEFAULT);
  }

  static Connection connect(View view, ConnectQuery query, Budget budget) {
    int[] nodes = query.nodes().stream().mapToInt(id -> Asked.node(view, id)).distinct().toArray();
    return new Tying(view, nodes, query, budget).run();
  }
}
