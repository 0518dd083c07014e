package org.creditgraph.graph;

/** What happened to a record after its decision. */
public enum RecordEventKind {
  REPAIRED,
  REVOKED,
  SHIELDED,
  OBJECTED,
  OBJECTION_UPHELD,
  OBJECTION_REJECTED
}
