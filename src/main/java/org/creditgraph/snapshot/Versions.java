package org.creditgraph.snapshot;

import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.NodeKind;

/**
 * All versions of all facts, numbered from 0: type, node kind, when known, and where the values
 * are.
 */
final class Versions {
  private static final FactType[] TYPES = FactType.values();
  private static final NodeKind[] KINDS = NodeKind.values();
  private static final int TAG = 0;
  private static final int KNOWN_FROM = 1;
  private static final int KNOWN_UNTIL = 2;
  private static final int PAYLOAD = 3;

  private final IntPages rows;
  private int count;

  Versions() {
    this(new IntPages(), 0);
  }

  private Versions(IntPages rows, int count) {
    this.rows = rows;
    this.count = count;
  }

  Versions fork() {
    return new Versions(rows.fork(), count);
  }

  int count() {
    return count;
  }

  int add(FactType type, NodeKind kind, int knownFrom, int knownUntil, int payload) {
    int row = Math.multiplyExact(count, 4);
    rows.set(row + TAG, type.ordinal() << 8 | kind.ordinal());
    rows.set(row + KNOWN_FROM, knownFrom);
    rows.set(row + KNOWN_UNTIL, knownUntil);
    rows.set(row + PAYLOAD, payload);
    return count++;
  }

  FactType type(int version) {
    return TYPES[rows.get(version * 4 + TAG) >>> 8];
  }

  /** The kind of node that the version of an entity defines. */
  NodeKind kind(int version) {
    return KINDS[rows.get(version * 4 + TAG) & 0xFF];
  }

  int knownFrom(int version) {
    return rows.get(version * 4 + KNOWN_FROM);
  }

  int knownUntil(int version) {
    return rows.get(version * 4 + KNOWN_UNTIL);
  }

  boolean knownAt(int version, int sequence) {
    int row = version * 4;
    return rows.get(row + KNOWN_FROM) <= sequence && sequence < rows.get(row + KNOWN_UNTIL);
  }

  boolean open(int version) {
    return knownUntil(version) == FactVersion.STILL_KNOWN;
  }

  void end(int version, int sequence) {
    rows.set(version * 4 + KNOWN_UNTIL, sequence);
  }

  long position(int version) {
    return BytePages.position(rows.get(version * 4 + PAYLOAD));
  }
}
