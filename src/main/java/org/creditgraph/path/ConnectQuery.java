package org.creditgraph.path;

import java.util.List;
import org.creditgraph.graph.Refusal;

/**
 * Which nodes are to be tied together, and by what.
 *
 * @param nodes the ids of 2 to 20 nodes; one named twice counts once
 * @param maxLength the most links between two of them that are tied directly, 1 to 10
 * @param kinds the kinds of link that count, as bits of {@link org.creditgraph.graph.LinkKind}
 * @param hubLimit a node with more links than this is not passed through unless it is one of those
 *     asked about, at least 1
 * @param includeEnded whether links that ended before the day asked count too
 */
public record ConnectQuery(
    List<String> nodes, int maxLength, long kinds, int hubLimit, boolean includeEnded) {
  public static final int NODES_MAX = 20;

  public ConnectQuery {
    nodes = nodes.stream().distinct().toList();
    if (nodes.size() < 2 || nodes.size() > NODES_MAX) {
      throw new Refusal(
          Asked.INVALID_ARGUMENT,
          "Name 2 to " + NODES_MAX + " different nodes to connect, not " + nodes.size() + ".");
    }
    Asked.within("maxLength", maxLength, 1, PathQuery.LENGTH_MAX);
    Asked.within("hubLimit", hubLimit, 1, Integer.MAX_VALUE);
    Asked.kinds(kinds);
  }
}
