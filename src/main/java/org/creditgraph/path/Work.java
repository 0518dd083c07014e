package org.creditgraph.path;

import org.creditgraph.graph.Checkpoint;
import org.jspecify.annotations.Nullable;

/** What is left of a budget of steps. Once it has run out it stays so. */
final class Work {
  private long left;
  private final @Nullable Checkpoint checkpoint = Checkpoint.current();

  Work(int steps) {
    left = steps;
  }

  /** Whether there was enough left. */
  boolean spend(long steps) {
    left -= steps;
    if (checkpoint != null) {
      checkpoint.spend(steps);
    }
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
