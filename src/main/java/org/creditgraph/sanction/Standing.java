package org.creditgraph.sanction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.CreditRecord.RecordEvent;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.graph.RecordEventKind;
import org.creditgraph.graph.RecordState;
import org.creditgraph.snapshot.View;

/**
 * How a record stands on one day (domain.md 4): its state, whether it is disputed, and the last day
 * on which it would be in force if nothing more happened.
 *
 * <p>What is known comes in with the record: a standing is a function of the record as known at a
 * moment, of the day asked and of the terms of publication.
 *
 * @param inForceUntil the last day before the end (inclusive); empty when the record is void, never
 *     was in force, or has no end
 * @param endless whether it stays in force unless something more happens
 */
public record Standing(
    RecordState state, boolean disputed, Optional<LocalDate> inForceUntil, boolean endless) {
  private static final LocalDate NEVER = LocalDate.MAX;

  /** How a record stands on the day and by the terms of a view. */
  public static Standing of(CreditRecord record, View view) {
    return of(record, view.asOf().validOn(), view.terms());
  }

  public static Standing of(CreditRecord record, LocalDate day, PublicationTerms terms) {
    if (isVoid(record)) {
      return new Standing(RecordState.REVOKED, isDisputed(record, day), Optional.empty(), false);
    }
    LocalDate ended = firstDayWithoutForce(record, terms);
    Optional<LocalDate> repaired = repairedOn(record);
    LocalDate end = repaired.filter(on -> on.isBefore(ended)).orElse(ended);
    RecordState state;
    if (day.isBefore(record.decidedOn())) {
      state = RecordState.NOT_YET;
    } else if (repaired.isPresent()
        && !day.isBefore(repaired.get())
        && !ended.isBefore(repaired.get())) {
      state = RecordState.REPAIRED;
    } else if (!day.isBefore(ended)) {
      state = RecordState.ENDED;
    } else {
      state = isShielded(record, day) ? RecordState.SHIELDED : RecordState.IN_FORCE;
    }
    boolean endless = end.equals(NEVER);
    return new Standing(
        state,
        isDisputed(record, day),
        endless ? Optional.empty() : lastDayInForce(record, end),
        endless);
  }

  /** Whether a record is in force in a view, for those who ask nothing else of {@link #of}. */
  public static boolean isInForce(CreditRecord record, View view) {
    return isInForce(record, view.asOf().validOn(), view.terms());
  }

  static boolean isInForce(CreditRecord record, LocalDate day, PublicationTerms terms) {
    if (day.isBefore(record.decidedOn()) || !day.isBefore(firstDayWithoutForce(record, terms))) {
      return false;
    }
    for (RecordEvent event : record.events()) {
      boolean begun = !day.isBefore(event.effectiveOn());
      LocalDate until = event.until();
      boolean stops =
          switch (event.kind()) {
            case REVOKED, OBJECTION_UPHELD -> true;
            case REPAIRED -> begun;
            case SHIELDED -> begun && (until == null || !day.isAfter(until));
            case OBJECTED, OBJECTION_REJECTED -> false;
          };
      if (stops) {
        return false;
      }
    }
    return true;
  }

  public boolean inForce() {
    return state == RecordState.IN_FORCE;
  }

  /** Whether it is void for every day. */
  static boolean isVoid(CreditRecord record) {
    return record.events().stream()
        .anyMatch(
            event ->
                event.kind() == RecordEventKind.REVOKED
                    || event.kind() == RecordEventKind.OBJECTION_UPHELD);
  }

  /** The earlier of the record's own end and the day after its publication, repairs apart. */
  private static LocalDate firstDayWithoutForce(CreditRecord record, PublicationTerms terms) {
    LocalDate after = terms.lastDay(record).map(last -> last.plusDays(1)).orElse(NEVER);
    LocalDate ended = record.endedOn();
    return ended != null && ended.isBefore(after) ? ended : after;
  }

  private static Optional<LocalDate> repairedOn(CreditRecord record) {
    return record.events().stream()
        .filter(event -> event.kind() == RecordEventKind.REPAIRED)
        .map(RecordEvent::effectiveOn)
        .min(Comparator.naturalOrder());
  }

  /** Empty for a record that ended no later than it was decided: it never was in force. */
  private static Optional<LocalDate> lastDayInForce(CreditRecord record, LocalDate end) {
    return end.isAfter(record.decidedOn()) ? Optional.of(end.minusDays(1)) : Optional.empty();
  }

  private static boolean isShielded(CreditRecord record, LocalDate day) {
    return record.events().stream()
        .filter(event -> event.kind() == RecordEventKind.SHIELDED)
        .anyMatch(
            event -> {
              LocalDate until = event.until();
              return !day.isBefore(event.effectiveOn()) && (until == null || !day.isAfter(until));
            });
  }

  /** From an objection until the first decision on or after its day. */
  private static boolean isDisputed(CreditRecord record, LocalDate day) {
    List<RecordEvent> events = record.events();
    return events.stream()
        .filter(event -> event.kind() == RecordEventKind.OBJECTED)
        .filter(event -> !event.effectiveOn().isAfter(day))
        .anyMatch(objection -> events.stream().noneMatch(event -> decides(event, objection, day)));
  }

  private static boolean decides(RecordEvent event, RecordEvent objection, LocalDate day) {
    return (event.kind() == RecordEventKind.OBJECTION_UPHELD
            || event.kind() == RecordEventKind.OBJECTION_REJECTED)
        && !event.effectiveOn().isBefore(objection.effectiveOn())
        && !event.effectiveOn().isAfter(day);
  }
}
