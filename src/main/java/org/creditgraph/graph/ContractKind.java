package org.creditgraph.graph;

/** What a contract is about. */
public enum ContractKind {
  SALE,
  SERVICE,
  CONSTRUCTION,
  LEASE,
  ASSET_TRANSFER,
  GOVERNMENT,
  LOAN
}
