package org.creditgraph.snapshot;

/**
 * One bit for each node, set once and for all: a mark is about whatever was ever told, so that a
 * reader as of an earlier moment may see one too many. A fork shares the contents.
 */
final class NodeMarks {
  private final IntPages bits;

  NodeMarks() {
    this(new IntPages());
  }

  private NodeMarks(IntPages bits) {
    this.bits = bits;
  }

  NodeMarks fork() {
    return new NodeMarks(bits.fork());
  }

  boolean has(int node) {
    return (bits.get(node >>> 5) >>> node & 1) != 0;
  }

  void set(int node) {
    bits.set(node >>> 5, bits.get(node >>> 5) | 1 << node);
  }
}
