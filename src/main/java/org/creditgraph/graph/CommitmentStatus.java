package org.creditgraph.graph;

/** What became of a commitment, as verified. */
public enum CommitmentStatus {
  OPEN,
  KEPT,
  BROKEN,
  WITHDRAWN
}
