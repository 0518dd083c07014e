package org.creditgraph.graph;

/** What a party is to a contract. */
public enum ContractRole {
  SUPPLIER,
  BUYER,
  GUARANTOR,
  SUBCONTRACTOR,
  AGENT,
  LENDER,
  BORROWER,
  BIDDER
}
