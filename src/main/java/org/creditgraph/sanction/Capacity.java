package org.creditgraph.sanction;

/** In which capacity a record reaches a party. Kinship is none: it alone never restricts anyone. */
public enum Capacity {
  SUBJECT,
  LEGAL_REPRESENTATIVE,
  PRINCIPAL,
  /** A person who controls the subject (domain.md 3). */
  ACTUAL_CONTROLLER,
  /** A person whom the record itself names as directly responsible. */
  DIRECTLY_RESPONSIBLE
}
