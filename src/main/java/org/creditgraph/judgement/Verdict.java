package org.creditgraph.judgement;

/** What a reviewer found. */
public enum Verdict {
  /** It is a change of entity. */
  CONFIRMED,
  /** It is none. */
  DISMISSED
}
