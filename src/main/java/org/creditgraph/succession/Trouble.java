package org.creditgraph.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.RecordState;
import org.creditgraph.graph.Severity;
import org.creditgraph.sanction.Standing;
import org.creditgraph.snapshot.View;

/**
 * A reason to vanish: a grave record that stood in a party's way, and the days on which somebody
 * may have taken up its business because of it.
 *
 * @param conductFrom the day the trouble began, an epoch day
 * @param decided the day of the decision
 * @param lastInForce the last day on which it stood in the way
 */
record Trouble(CreditRecord record, int conductFrom, int decided, int lastInForce) {
  /** Where the conduct's begin is not told, a business may have moved so long before. */
  private static final int UNTOLD_DAYS = 365;

  /** Someone who took up the business so soon after the end had prepared it before. */
  private static final int GRACE_DAYS = 60;

  private static final int AFTER_DAYS = 1_095;

  private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

  int earliest() {
    return conductFrom < decided ? conductFrom : decided - UNTOLD_DAYS;
  }

  int latest() {
    return Math.min(decided + AFTER_DAYS, lastInForce + GRACE_DAYS);
  }

  boolean allows(int start) {
    return start >= earliest() && start <= latest();
  }

  /** The same so many days earlier, when nothing happened. */
  Trouble earlier(int days) {
    return new Trouble(record, conductFrom - days, decided - days, lastInForce - days);
  }

  /**
   * What a party has a reason to vanish for, as of a view: records that are decided, not void, and
   * GENERAL or SERIOUS. One that was repaired or has run out since stood in the way before.
   */
  static List<Trouble> of(View view, int node) {
    List<Trouble> found = new ArrayList<>();
    for (CreditRecord record : view.recordsOf(node)) {
      if (record.severity() == Severity.MINOR) {
        continue;
      }
      Standing standing = Standing.of(record, view);
      if (standing.state() != RecordState.REVOKED && standing.state() != RecordState.NOT_YET) {
        Optional<LocalDate> last =
            standing.endless() ? Optional.of(END_OF_TIME) : standing.inForceUntil();
        last.ifPresent(
            day ->
                found.add(
                    new Trouble(
                        record,
                        Math.toIntExact(record.conductFrom().toEpochDay()),
                        Math.toIntExact(record.decidedOn().toEpochDay()),
                        Math.toIntExact(day.toEpochDay()))));
      }
    }
    found.sort(Comparator.comparingInt(Trouble::decided).thenComparing(t -> t.record().id()));
    return found;
  }
}
