package org.creditgraph.snapshot;

import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;

/**
 * Marks the nodes that are or were unknown while links to them are known: retracted ones, and ones
 * that came later than their links. Where no node is marked, a traversal need not ask.
 */
final class Gaps {
  private final Tables tables;
  private final FactDecoder decoder;

  Gaps(Tables tables) {
    this.tables = tables;
    decoder = new FactDecoder(tables);
  }

  void markAll() {
    int[] first = new int[tables.nodes.count()];
    for (int node = 0; node < first.length; node++) {
      first[node] = firstKnown(node);
    }
    Links links = tables.links;
    for (int link = 0; link < links.count(); link++) {
      int knownFrom = links.knownFrom(link, tables.versions);
      if (knownFrom < first[links.from(link)]) {
        mark(links.from(link));
      }
      if (knownFrom < first[links.to(link)]) {
        mark(links.to(link));
      }
    }
  }

  /** The first batch that knew a node; marks the node when a version's end left it unknown. */
  private int firstKnown(int node) {
    int first = Integer.MAX_VALUE;
    for (int v = tables.ofNode.first(node); v >= 0; v = tables.ofNode.next(v)) {
      first = Math.min(first, tables.versions.knownFrom(v));
      int until = tables.versions.knownUntil(v);
      if (until != FactVersion.STILL_KNOWN && !tables.knows(node, until)) {
        mark(node);
      }
    }
    int point = tables.pointKnownFrom(node);
    return point > 0 ? Math.min(first, point) : first;
  }

  /** Looks at what a batch changed alone. */
  void mark(int sequence, Changed changed, int addedBefore) {
    changed.forEachEnded(
        version -> {
          FactType type = tables.versions.type(version);
          if (type.shape() == FactType.Shape.ENTITY && type != FactType.CREDIT_RECORD) {
            markUnlessKnown(decoder.number(version, 0), sequence);
          }
        });
    Links links = tables.links;
    for (int link = links.baseCount() + addedBefore; link < links.count(); link++) {
      markUnlessKnown(links.from(link), sequence);
      markUnlessKnown(links.to(link), sequence);
    }
  }

  private void markUnlessKnown(int node, int sequence) {
    if (!tables.knows(node, sequence)) {
      mark(node);
    }
  }

  private void mark(int node) {
    tables.gaps.set(node, 1);
    tables.anyGap = true;
  }
}
