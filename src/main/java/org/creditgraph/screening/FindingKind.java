package org.creditgraph.screening;

/** What a check found. */
public enum FindingKind {
  /** The applicant is under a measure that bars the matter. */
  OWN_RESTRICTION,
  /** A key person of the applicant is under a measure that bars the matter. */
  KEY_PERSON_RESTRICTION,
  /** A related party has a SERIOUS record in force. */
  RELATED_SERIOUS_RECORD,
  /** The applicant probably carries on the business of a party with a bad record. */
  PREDECESSOR,
  /** A restricted person controls or represents the applicant today. */
  WARNING,
  /** A foreign list names the applicant or a key party. */
  FOREIGN_LISTING
}
