package org.creditgraph.path;

/**
 * How little it says about two nodes that both are linked to a third: the natural logarithm of the
 * third's number of links, in millionths. Integers, so that sums do not depend on their order.
 */
final class Commonness {
  private static final int[] SMALL = new int[512];

  static {
    for (int links = 1; links < SMALL.length; links++) {
      SMALL[links] = millionths(links);
    }
  }

  private Commonness() {}

  static int of(int links) {
    return links < SMALL.length ? SMALL[links] : millionths(links);
  }

  private static int millionths(int links) {
    return (int) StrictMath.rint(1_000_000 * StrictMath.log(links));
  }
}
