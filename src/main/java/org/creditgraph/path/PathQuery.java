package org.creditgraph.path;

/**
 * Which paths are asked for.
 *
 * @param from the id of any node
 * @param to the id of any node
 * @param maxLength the most links in a path, 1 to 10
 * @param kinds the kinds of link that count, as bits of {@link org.creditgraph.graph.LinkKind}
 * @param first the most paths in the answer, 1 to 1,000
 * @param hubLimit a node with more links than this is not passed through, at least 1
 * @param includeEnded whether links that ended before the day asked count too
 */
public record PathQuery(
    String from,
    String to,
    int maxLength,
    long kinds,
    int first,
    int hubLimit,
    boolean includeEnded) {
  public static final int LENGTH_MAX = 10;
  public static final int FIRST_MAX = 1_000;

  public PathQuery {
    Asked.within("maxLength", maxLength, 1, LENGTH_MAX);
    Asked.within("first", first, 1, FIRST_MAX);
    Asked.within("hubLimit", hubLimit, 1, Integer.MAX_VALUE);
    Asked.kinds(kinds);
  }

  /** The same question from the other end. */
  public PathQuery reversed() {
    return new PathQuery(to, from, maxLength, kinds, first, hubLimit, includeEnded);
  }
}
