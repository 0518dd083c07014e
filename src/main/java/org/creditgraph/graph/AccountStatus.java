package org.creditgraph.graph;

/** How an account stands. */
public enum AccountStatus {
  ACTIVE,
  BLOCKED,
  CLOSED
}
