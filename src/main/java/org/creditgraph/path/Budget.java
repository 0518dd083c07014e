package org.creditgraph.path;

/**
 * How much an answer may cost before it is cut and says so.
 *
 * @param steps links read or looked at while searching, some 10 to 50 ns each
 * @param hubDegree in a neighbourhood, a node with more links than this is a hub: it comes after
 *     all others as a way to further nodes
 * @param subgraphLinks the most links in a subgraph
 */
record Budget(int steps, int hubDegree, int subgraphLinks) {
  static final Budget DEFAULT = new Budget(5_000_000, 1_000, 20_000);
}
