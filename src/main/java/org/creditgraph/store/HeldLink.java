package org.creditgraph.store;

import org.creditgraph.graph.Fact;
import org.jspecify.annotations.Nullable;

/** What is held of one link, and where it lies. */
final class HeldLink extends Held {
  final long own;
  final long old;
  final boolean oldEnded;

  /**
   * @param own the relationship that this batch made, or -1
   * @param old the relationship of an earlier batch, or -1
   * @param oldEnded this batch ended the old one already
   */
  HeldLink(@Nullable Fact before, @Nullable Fact first, long own, long old, boolean oldEnded) {
    super(before, first);
    this.own = own;
    this.old = old;
    this.oldEnded = oldEnded;
  }

  static HeldLink unknown() {
    return new HeldLink(null, null, -1, -1, false);
  }
}
