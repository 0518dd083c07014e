package org.creditgraph.screening;

/** What a check comes to; the gravest effect of its findings decides. */
public enum CheckOutcome {
  /** Nothing was found. */
  PASS,
  /** A human should look. */
  REVIEW,
  /** The law bars the applicant. */
  REJECT
}
