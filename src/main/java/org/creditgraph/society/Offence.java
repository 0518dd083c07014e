package org.creditgraph.society;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.RecordEventKind;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.Severity;
import org.creditgraph.population.Vocabulary.Watch;
import org.jspecify.annotations.Nullable;

/** Conduct that an authority or a platform has found out, and the record of it. */
final class Offence {
  /** What befell the record. */
  record Event(RecordEventKind kind, int day) {
    boolean ends() {
      return kind == RecordEventKind.REPAIRED
          || kind == RecordEventKind.REVOKED
          || kind == RecordEventKind.OBJECTION_UPHELD;
    }
  }

  final Business subject;
  final @Nullable Outlet outlet;
  final RecordKind kind;
  final Severity severity;
  final Watch watch;
  final int conductFrom;
  final int conductTo;

  /** The day on which the owner knows. */
  final int inspected;

  final int decided;
  final List<Citizen> responsible = new ArrayList<>(0);
  final List<Event> events = new ArrayList<>(0);

  Offence(
      Business subject,
      @Nullable Outlet outlet,
      RecordKind kind,
      Severity severity,
      Watch watch,
      int conductFrom,
      int conductTo,
      int inspected,
      int decided) {
    this.subject = subject;
    this.outlet = outlet;
    this.kind = kind;
    this.severity = severity;
    this.watch = watch;
    this.conductFrom = conductFrom;
    this.conductTo = conductTo;
    this.inspected = inspected;
    this.decided = decided;
  }

  boolean isMotive() {
    return severity != Severity.MINOR;
  }

  /** Whether, as its owner knows it, the record bars him from anything on a day. */
  boolean standsInTheWay(int day) {
    boolean over = events.stream().anyMatch(event -> event.day() <= day && event.ends());
    LocalDate published = Epoch.day(decided).plus(severity.publicationMax());
    return !over && Epoch.day(day).isBefore(published);
  }

  boolean isVoid() {
    return events.stream()
        .anyMatch(
            event ->
                event.kind() == RecordEventKind.REVOKED
                    || event.kind() == RecordEventKind.OBJECTION_UPHELD);
  }
}
