package org.creditgraph.graph;

/** How far a tender has come. */
public enum TenderStatus {
  OPEN,
  AWARDED,
  CANCELLED
}
