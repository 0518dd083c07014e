package org.creditgraph.snapshot;

import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.NodeKind;

/**
 * All versions of all facts, numbered from 0: type, node kind, when known, and where the values
 * are. Two ints each, and a third where knowledge has ended.
 */
final class Versions {
  private static final NodeKind[] KINDS = NodeKind.values();
  private static final int SORT_BITS = 6;
  private static final int SORTS = 1 << SORT_BITS;
  private static final int BATCH_LIMIT = 1 << Integer.SIZE - SORT_BITS;

  /** The type of a sort: a node kind tells it, what is no node has a sort for each type. */
  private static final FactType[] TYPES = new FactType[SORTS];

  static {
    for (FactType type : FactType.values()) {
      TYPES[KINDS.length + type.ordinal()] = type;
    }
    for (NodeKind kind : KINDS) {
      if (kind != NodeKind.RECORD && !kind.isContactPoint()) {
        TYPES[kind.ordinal()] = typeOf(kind);
      }
    }
  }

  private static FactType typeOf(NodeKind kind) {
    if (kind.isOrganization()) {
      return FactType.ORGANIZATION;
    }
    return NodeKind.ASSETS.contains(kind) ? FactType.ASSET : FactType.valueOf(kind.name());
  }

  /** The batch that made it known and the sort; the place of the values. */
  private final IntPages rows;

  /** The batch that ended it, 0 for none. */
  private final IntPages ends;

  private int count;

  Versions() {
    this(new IntPages(), new IntPages(), 0);
  }

  private Versions(IntPages rows, IntPages ends, int count) {
    this.rows = rows;
    this.ends = ends;
    this.count = count;
  }

  Versions fork() {
    return new Versions(rows.fork(), ends.fork(), count);
  }

  int count() {
    return count;
  }

  /**
   * @param kind of the node that the version defines, RECORD where it defines none
   */
  int add(FactType type, NodeKind kind, int knownFrom, int knownUntil, int payload) {
    if (knownFrom >= BATCH_LIMIT) {
      throw new IllegalStateException("more than 67 million batches");
    }
    int sort = kind == NodeKind.RECORD ? KINDS.length + type.ordinal() : kind.ordinal();
    int row = Math.multiplyExact(count, 2);
    rows.set(row, knownFrom << SORT_BITS | sort);
    rows.set(row + 1, payload);
    if (knownUntil != FactVersion.STILL_KNOWN) {
      end(count, knownUntil);
    }
    return count++;
  }

  private int sort(int version) {
    return rows.get(version * 2) & SORTS - 1;
  }

  FactType type(int version) {
    return TYPES[sort(version)];
  }

  /** The kind of node that the version of an entity defines. */
  NodeKind kind(int version) {
    int sort = sort(version);
    return sort < KINDS.length ? KINDS[sort] : NodeKind.RECORD;
  }

  int knownFrom(int version) {
    return rows.get(version * 2) >>> SORT_BITS;
  }

  int knownUntil(int version) {
    int end = ends.get(version);
    return end == 0 ? FactVersion.STILL_KNOWN : end;
  }

  boolean knownAt(int version, int sequence) {
    return knownFrom(version) <= sequence && sequence < knownUntil(version);
  }

  boolean open(int version) {
    return ends.get(version) == 0;
  }

  void end(int version, int sequence) {
    ends.set(version, sequence);
  }

  long position(int version) {
    return BytePages.position(rows.get(version * 2 + 1));
  }
}
