package org.creditgraph.graph;

/** What a credit record is. */
public enum RecordKind {
  PENALTY,
  LIST_ENTRY,
  JUDGMENT,
  ABNORMAL_OPERATION,
  PLATFORM_SANCTION,
  BREACH_OF_COMMITMENT,
  WATCH
}
