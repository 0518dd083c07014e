package org.creditgraph.graph;

/** What a party is to a shipment. */
public enum ShipmentRole {
  DECLARANT,
  CONSIGNOR,
  CONSIGNEE,
  AGENT,
  BUYER,
  PAYER
}
