package org.creditgraph.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.creditgraph.casework.RecordStep.Happening;
import org.creditgraph.casework.RecordStep.NewRecord;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.CreditRecord.RecordEvent;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.graph.RecordEventKind;
import org.creditgraph.graph.RecordState;
import org.creditgraph.graph.Refusal;
import org.creditgraph.sanction.Standing;

/**
 * Which steps a record allows, by what is known of it and how it stands on the day the step takes
 * effect.
 *
 * <table>
 * <caption>Steps by state</caption>
 * <tr><th></th><th>allowed while</th></tr>
 * <tr><td>repair</td><td>in force or shielded; once</td></tr>
 * <tr><td>shield</td><td>in force</td></tr>
 * <tr><td>revoke</td><td>anything but revoked: what ended can still be void</td></tr>
 * <tr><td>object</td><td>in force or shielded, no objection pending</td></tr>
 * <tr><td>decide</td><td>an objection is pending, not revoked</td></tr>
 * </table>
 */
final class StepRules {
  private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

  private StepRules() {}

  /**
   * @return the day on which the step takes effect
   * @throws Refusal with a code for what stands against it
   */
  static LocalDate check(
      Happening step, CreditRecord record, LocalDate today, PublicationTerms terms) {
    LocalDate day = step.effectiveOn().orElse(today);
    Standing now = Standing.of(record, day, terms);
    if (now.state() == RecordState.REVOKED) {
      throw refuse("RECORD_REVOKED", record, "is revoked; nothing more can befall it");
    }
    if (day.isBefore(record.decidedOn())) {
      throw new Refusal(
          "INVALID_DATE",
          "effectiveOn is %s, before the decision of %s; give a day from %s on."
              .formatted(day, record.id(), record.decidedOn()));
    }
    if (step.kind() != RecordEventKind.SHIELDED && day.isAfter(today)) {
      throw new Refusal(
          "INVALID_DATE",
          "effectiveOn is %s, which is still to come; give a day from %s to %s."
              .formatted(day, record.decidedOn(), today));
    }
    switch (step.kind()) {
      case REPAIRED -> checkRepair(record, now);
      case SHIELDED -> checkShield(step, record, now, day);
      case REVOKED -> {}
      case OBJECTED -> checkObjection(record, now, day);
      case OBJECTION_UPHELD, OBJECTION_REJECTED -> checkDecision(record, day);
    }
    return day;
  }

  private static void checkRepair(CreditRecord record, Standing now) {
    if (has(record, RecordEventKind.REPAIRED)) {
      throw refuse("RECORD_REPAIRED", record, "is repaired already; it can be repaired once");
    }
    checkNotOver(record, now);
  }

  private static void checkShield(
      Happening step, CreditRecord record, Standing now, LocalDate day) {
    LocalDate until =
        step.until()
            .orElseThrow(
                () ->
                    new Refusal(
                        "INVALID_ARGUMENT", "until is missing; give the last day of the shield."));
    if (until.isBefore(day)) {
      throw new Refusal(
          "INVALID_DATE",
          "until is %s, before effectiveOn; give a day from %s on.".formatted(until, day));
    }
    checkNotOver(record, now);
    Optional<RecordEvent> other =
        record.events().stream()
            .filter(event -> event.kind() == RecordEventKind.SHIELDED)
            .filter(event -> !event.effectiveOn().isAfter(until))
            .filter(event -> event.until() == null || !event.until().isBefore(day))
            .findFirst();
    if (other.isPresent()) {
      throw refuse(
          "RECORD_SHIELDED",
          record,
          "is shielded from %s to %s already; give days outside that"
              .formatted(
                  other.get().effectiveOn(),
                  Optional.ofNullable(other.get().until()).orElse(END_OF_TIME)));
    }
  }

  private static void checkObjection(CreditRecord record, Standing now, LocalDate day) {
    checkNotOver(record, now);
    if (pending(record).isPresent()) {
      throw refuse(
          "OBJECTION_PENDING",
          record,
          "has an objection that awaits its decision; decide it first");
    }
    Optional<LocalDate> decided =
        record.events().stream()
            .filter(event -> decides(event.kind()))
            .map(RecordEvent::effectiveOn)
            .max(Comparator.naturalOrder());
    if (decided.isPresent() && !day.isAfter(decided.get())) {
      throw new Refusal(
          "INVALID_DATE",
          "effectiveOn is %s, but an objection to %s was decided on %s; give a later day."
              .formatted(day, record.id(), decided.get()));
    }
  }

  private static void checkDecision(CreditRecord record, LocalDate day) {
    RecordEvent objection =
        pending(record)
            .orElseThrow(
                () ->
                    refuse(
                        "NO_OBJECTION",
                        record,
                        "has no objection that awaits a decision; object first"));
    if (day.isBefore(objection.effectiveOn())) {
      throw new Refusal(
          "INVALID_DATE",
          "effectiveOn is %s, before the objection; give a day from %s on."
              .formatted(day, objection.effectiveOn()));
    }
  }

  private static void checkNotOver(CreditRecord record, Standing now) {
    if (now.state() == RecordState.REPAIRED) {
      throw refuse("RECORD_REPAIRED", record, "is repaired, so it is no longer in force");
    }
    if (now.state() == RecordState.ENDED) {
      throw refuse("RECORD_ENDED", record, "has ended, so it is no longer in force");
    }
  }

  /** The objection that no decision has followed. */
  private static Optional<RecordEvent> pending(CreditRecord record) {
    List<RecordEvent> events = record.events();
    return events.stream()
        .filter(event -> event.kind() == RecordEventKind.OBJECTED)
        .filter(
            objection ->
                events.stream()
                    .noneMatch(
                        event ->
                            decides(event.kind())
                                && !event.effectiveOn().isBefore(objection.effectiveOn())))
        .max(Comparator.comparing(RecordEvent::effectiveOn));
  }

  private static boolean decides(RecordEventKind kind) {
    return kind == RecordEventKind.OBJECTION_UPHELD || kind == RecordEventKind.OBJECTION_REJECTED;
  }

  private static boolean has(CreditRecord record, RecordEventKind kind) {
    return record.events().stream().anyMatch(event -> event.kind() == kind);
  }

  /**
   * @throws Refusal INVALID_DATE or INVALID_ARGUMENT, naming the argument
   */
  static void check(NewRecord made, LocalDate today) {
    Errand.check("recordId", made.recordId(), 200);
    if (made.decidedOn().isAfter(today)) {
      throw new Refusal(
          "INVALID_DATE",
          "decidedOn is %s, which is still to come; give a day up to %s."
              .formatted(made.decidedOn(), today));
    }
    LocalDate from = made.conductFrom().orElse(made.conductTo().orElse(made.decidedOn()));
    LocalDate to = made.conductTo().orElse(made.conductFrom().orElse(made.decidedOn()));
    inOrder("conductTo", to, "conductFrom", from);
    inOrder("decidedOn", made.decidedOn(), "conductFrom", from);
    made.publishUntil()
        .ifPresent(until -> inOrder("publishUntil", until, "decidedOn", made.decidedOn()));
  }

  private static void inOrder(String later, LocalDate laterDay, String earlier, LocalDate day) {
    if (laterDay.isBefore(day)) {
      throw new Refusal(
          "INVALID_DATE",
          "%s is %s, before %s; give a day from %s on.".formatted(later, laterDay, earlier, day));
    }
  }

  private static Refusal refuse(String code, CreditRecord record, String why) {
    return new Refusal(code, "The record " + record.id() + " " + why + ".");
  }
}
