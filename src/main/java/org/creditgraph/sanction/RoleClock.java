package org.creditgraph.sanction;

/** When a capacity must have been held for a rule to reach its holder. */
public enum RoleClock {
  /** On some day from the first to the last day of the conduct. */
  CONDUCT,
  /** On the day of the decision. */
  DECISION,
  /** On the day asked. */
  NOW
}
