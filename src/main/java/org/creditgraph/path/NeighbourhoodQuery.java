package org.creditgraph.path;

/**
 * Which surroundings of a node are asked for.
 *
 * @param node the id of any node
 * @param depth how many links away the furthest node may be, 1 to 4
 * @param kinds the kinds of link that count, as bits of {@link org.creditgraph.graph.LinkKind}
 * @param limit the most nodes in the answer, the asked one among them, 1 to 2000
 * @param includeEnded whether links that ended before the day asked count too
 */
public record NeighbourhoodQuery(
    String node, int depth, long kinds, int limit, boolean includeEnded) {
  public static final int DEPTH_MAX = 4;
  public static final int LIMIT_MAX = 2000;

  public NeighbourhoodQuery {
    Asked.within("depth", depth, 1, DEPTH_MAX);
    Asked.within("limit", limit, 1, LIMIT_MAX);
    Asked.kinds(kinds);
  }
}
