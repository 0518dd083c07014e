package org.creditgraph.path;

import java.util.List;

/**
 * A simple path: no node comes twice. Two paths differ when they pass through different nodes;
 * several links between the same two nodes are one {@link Step}.
 *
 * @param nodes the numbers of the nodes, both ends included
 * @param steps one for each link of its length
 * @param commonness the sum of the natural logarithms of the numbers of links (of the kinds and
 *     time asked, both directions, each rounded to a millionth) of the nodes passed through, in
 *     millionths; the smaller, the rarer is what ties the two ends
 */
public record Path(List<Integer> nodes, List<Step> steps, long commonness) {
  public Path {
    nodes = List.copyOf(nodes);
    steps = List.copyOf(steps);
    if (nodes.size() != steps.size() + 1) {
      throw new IllegalArgumentException(nodes.size() + " nodes and " + steps.size() + " steps");
    }
  }

  /** How many links lie between its ends; 0 for the path from a node to itself. */
  public int length() {
    return steps.size();
  }
}
