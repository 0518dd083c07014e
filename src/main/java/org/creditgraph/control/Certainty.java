package org.creditgraph.control;

/** Whether something holds whatever the unknown shares are, or for some of them. */
public enum Certainty {
  CERTAIN,
  POSSIBLE;

  boolean isCertain() {
    return this == CERTAIN;
  }
}
