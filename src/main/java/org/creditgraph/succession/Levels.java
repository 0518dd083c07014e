package org.creditgraph.succession;

/** Puts a number into a level. */
final class Levels {
  private Levels() {}

  /** How many bounds, which ascend, a number reaches. */
  static int of(double number, double[] bounds) {
    int level = 0;
    while (level < bounds.length && number >= bounds[level]) {
      level++;
    }
    return level;
  }
}
