package org.creditgraph.snapshot;

import org.creditgraph.graph.FactVersion;

/**
 * All links, one row of eight ints each, so that a link is read with one access to memory.
 *
 * <p>The base is sorted by (from, kind): a link's number is its place among the outgoing links of
 * all nodes; {@code in} lists the numbers by the node they come into. Links that came later are
 * numbered after the base in the order of their coming and chained by node, until {@link #merged}
 * makes a new base of both. A row is never taken out: a link that is known no more has its end of
 * knowledge set, and readers as of an earlier moment do not mind.
 */
final class Links {
  static final int FROM = 0;
  static final int TO = 1;
  static final int VALID_FROM = 2;
  static final int VALID_UNTIL = 3;
  static final int KNOWN_FROM = 4;
  static final int KNOWN_UNTIL = 5;
  static final int VERSION = 6;

  /** The kind in the low six bits, then the weight of a holding or the role in a thing. */
  static final int KIND = 7;

  static final int WIDTH = 8;
  static final int KIND_BITS = 6;
  static final int KIND_MASK = (1 << KIND_BITS) - 1;

  final int[] base;
  final int[] outStart;
  final int[] inStart;
  final int[] in;
  final IntPages added;
  final Chains out;
  final Chains into;
  private int addedCount;

  Links() {
    this(new int[0], new int[1], new int[1], new int[0]);
  }

  Links(int[] base, int[] outStart, int[] inStart, int[] in) {
    this(base, outStart, inStart, in, new IntPages(), new Chains(), new Chains(), 0);
  }

  private Links(
      int[] base,
      int[] outStart,
      int[] inStart,
      int[] in,
      IntPages added,
      Chains out,
      Chains into,
      int addedCount) {
    this.base = base;
    this.outStart = outStart;
    this.inStart = inStart;
    this.in = in;
    this.added = added;
    this.out = out;
    this.into = into;
    this.addedCount = addedCount;
  }

  Links fork() {
    return new Links(
        base, outStart, inStart, in, added.fork(), out.fork(), into.fork(), addedCount);
  }

  int count() {
    return in.length + addedCount;
  }

  int baseCount() {
    return in.length;
  }

  int addedCount() {
    return addedCount;
  }

  /** The array that holds a link's row, at {@link #offset}. */
  int[] block(int link) {
    return link < in.length ? base : added.page((link - in.length) * WIDTH);
  }

  int offset(int link) {
    return link < in.length ? link * WIDTH : (link - in.length) * WIDTH & IntPages.MASK;
  }

  int get(int link, int field) {
    return block(link)[offset(link) + field];
  }

  void set(int link, int field, int value) {
    block(link)[offset(link) + field] = value;
  }

  /** Appends a row of {@link #WIDTH} ints, which {@link #chain} makes visible. */
  void add(int[] row) {
    if (count() >= Integer.MAX_VALUE / WIDTH) {
      throw new IllegalStateException("more than 268 million links");
    }
    int index = addedCount * WIDTH;
    System.arraycopy(row, 0, added.page(index), index & IntPages.MASK, WIDTH);
    addedCount++;
  }

  /** Chains the links added since there were so many. */
  void chain(int addedBefore) {
    for (int i = addedBefore; i < addedCount; i++) {
      int link = in.length + i;
      out.append(get(link, FROM), i);
      into.append(get(link, TO), i);
    }
  }

  /**
   * Ends a link's knowledge; this reaches every fork, where it is later than what is read there.
   */
  void end(int link, int sequence) {
    set(link, KNOWN_UNTIL, sequence);
  }

  boolean open(int link) {
    return get(link, KNOWN_UNTIL) == FactVersion.STILL_KNOWN;
  }

  /** The first of a node's outgoing links, or -1; see {@link #nextOut}. */
  int firstOut(int node) {
    if (node + 1 < outStart.length && outStart[node] < outStart[node + 1]) {
      return outStart[node];
    }
    return firstAdded(node);
  }

  int nextOut(int link, int node) {
    if (link >= in.length) {
      int next = out.next(link - in.length);
      return next < 0 ? -1 : in.length + next;
    }
    return link + 1 < outStart[node + 1] ? link + 1 : firstAdded(node);
  }

  private int firstAdded(int node) {
    int first = out.first(node);
    return first < 0 ? -1 : in.length + first;
  }
}
