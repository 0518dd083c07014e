package org.creditgraph.graph;

/** How a contract stands. */
public enum ContractStatus {
  ACTIVE,
  COMPLETED,
  TERMINATED,
  BREACHED
}
