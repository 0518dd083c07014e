package org.creditgraph.sanction;

import java.time.LocalDate;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.Period;
import org.creditgraph.snapshot.View;

/** When a capacity must have been held for a rule to reach its holder. */
public enum RoleClock {
  /** On some day from the first to the last day of the conduct. */
  CONDUCT,
  /** On the day of the decision. */
  DECISION,
  /** On the day asked. */
  NOW;

  /** From the first day to the last. */
  Period days(CreditRecord record, View asked) {
    LocalDate day = asked.asOf().validOn();
    return switch (this) {
      case CONDUCT -> new Period(record.conductFrom(), record.conductTo());
      case DECISION -> new Period(record.decidedOn(), record.decidedOn());
      case NOW -> new Period(day, day);
    };
  }
}
