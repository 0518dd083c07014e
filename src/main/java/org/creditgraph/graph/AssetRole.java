package org.creditgraph.graph;

/** What a party is to a vessel or vehicle. */
public enum AssetRole {
  OWNER,
  OPERATOR,
  MASTER,
  CREW,
  AGENT
}
