package org.creditgraph.graph;

import java.util.Set;

/** Ids of which each stands for one thing: those of all nodes, and those of each register apart. */
public enum IdSpace {
  NODES,
  RECORDS,
  COMMITMENTS,
  TENDERS;

  static IdSpace of(FactType type) {
    return switch (type) {
      case CREDIT_RECORD -> RECORDS;
      case COMMITMENT -> COMMITMENTS;
      case TENDER -> TENDERS;
      default -> NODES;
    };
  }

  /** Where the ids of a reference are that may point to such. */
  static IdSpace of(Set<NodeKind> kinds) {
    if (kinds.contains(NodeKind.RECORD)) {
      return RECORDS;
    }
    if (kinds.contains(NodeKind.COMMITMENT)) {
      return COMMITMENTS;
    }
    return kinds.contains(NodeKind.TENDER) ? TENDERS : NODES;
  }
}
