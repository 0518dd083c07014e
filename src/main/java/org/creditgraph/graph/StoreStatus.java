package org.creditgraph.graph;

/** How a store stands on its platform. */
public enum StoreStatus {
  OPEN,
  CLOSED,
  SANCTIONED
}
