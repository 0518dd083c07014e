package org.creditgraph.graph;

/** How a record stands on a day, as known at a moment (domain.md 4). */
public enum RecordState {
  IN_FORCE,
  SHIELDED,
  ENDED,
  REPAIRED,
  REVOKED,
  NOT_YET
}
