package org.creditgraph.control;

/** What the regime OFAC_50 says of a party. */
public enum Ofac50Verdict {
  /** It is blocked from the start. */
  LISTED,
  /** Blocked parties hold half of it or more in sum. */
  OWNED,
  /** No known holdings show it. That is no clearance: holdings may be unknown. */
  NOT_SHOWN
}
