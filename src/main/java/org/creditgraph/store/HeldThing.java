package org.creditgraph.store;

import org.creditgraph.graph.Fact;
import org.jspecify.annotations.Nullable;

/** What is held of one thing, and where it lies. */
final class HeldThing extends Held {
  final String id;
  final long node;
  final State state;
  final long superseded;

  /** What there is of a thing in the store. */
  enum State {
    UNKNOWN,
    /** Met as a bank account that somebody can be reached by, not yet as an account. */
    CONTACT_POINT,
    /** The node holds the version of an earlier batch. */
    COMMITTED,
    /** The node holds a version that this batch made. */
    OWN
  }

  /**
   * @param node the internal id, or -1
   * @param superseded the internal id of the version that this batch ended, or -1
   */
  HeldThing(
      String id,
      @Nullable Fact before,
      @Nullable Fact first,
      long node,
      State state,
      long superseded) {
    super(before, first);
    this.id = id;
    this.node = node;
    this.state = state;
    this.superseded = superseded;
  }

  static HeldThing unknown(String id) {
    return new HeldThing(id, null, null, -1, State.UNKNOWN, -1);
  }
}
