package org.creditgraph.sanction;

import org.creditgraph.graph.CreditRecord;

/** A record that is not void, and by which ways it may reach a party. */
final class NearRecord {
  final CreditRecord record;

  /** The record is about the party. */
  boolean about;

  /** The record names the party. */
  boolean names;

  /** The party led the subject on some day, or will. */
  boolean led;

  /** The party, or one in concert with it, held some of the subject on some day, or will. */
  boolean held;

  NearRecord(CreditRecord record) {
    this.record = record;
  }

  /** False only where the party cannot have held the capacity. */
  boolean mayReach(Capacity capacity) {
    return switch (capacity) {
      case SUBJECT -> about;
      case DIRECTLY_RESPONSIBLE -> names;
      case LEGAL_REPRESENTATIVE, PRINCIPAL -> led;
      case ACTUAL_CONTROLLER -> held;
    };
  }
}
