package org.creditgraph.path;

/** What is left of a budget of steps. Once it has run out it stays so. */
final class Work {
  private long left;

  Work(int steps) {
    left = steps;
  }

  /** Whether there was enough left. */
  boolean spend(long steps) {
    left -= steps;
    return left >= 0;
  }

  boolean exhausted() {
    return left < 0;
  }

  /** How many more links may be read, and one more. */
  int readable() {
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE - 1L, left)) + 1;
  }
}
