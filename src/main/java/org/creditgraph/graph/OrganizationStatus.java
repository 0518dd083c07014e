package org.creditgraph.graph;

/** How an organisation stands in the register. */
public enum OrganizationStatus {
  ACTIVE,
  SUSPENDED,
  REVOKED,
  DEREGISTERED
}
