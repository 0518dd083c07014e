package org.creditgraph.graph;

/** Which border a shipment crosses, and how. */
public enum ShipmentDirection {
  IMPORT,
  EXPORT,
  COASTWISE,
  DUTY_FREE
}
