package org.creditgraph.screening;

/** What a check found. */
public enum FindingKind {
  /** The applicant is under a measure that bars the matter. */
  OWN_RESTRICTION(CheckOutcome.REJECT),
  /** A key person of the applicant is under a measure that bars the matter. */
  KEY_PERSON_RESTRICTION(CheckOutcome.REJECT),
  /** A related party has a SERIOUS record in force. */
  RELATED_SERIOUS_RECORD(CheckOutcome.REVIEW),
  /** The applicant probably carries on the business of a party with a bad record. */
  PREDECESSOR(CheckOutcome.REVIEW),
  /**
   * A restricted person controls or represents the applicant today, or the applicant or a key
   * person may have controlled or led what a record is about.
   */
  WARNING(CheckOutcome.REVIEW),
  /** A foreign list names the applicant or a key party. */
  FOREIGN_LISTING(CheckOutcome.REVIEW);

  private final CheckOutcome effect;

  FindingKind(CheckOutcome effect) {
    this.effect = effect;
  }

  /** What such a finding makes of the check. */
  CheckOutcome effect() {
    return effect;
  }
}
