package org.creditgraph.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.creditgraph.casework.RecordStep.Happening;
import org.creditgraph.casework.RecordStep.NewRecord;
import org.creditgraph.graph.CreditRecord.ResponsiblePerson;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.jspecify.annotations.Nullable;

/**
 * Steps as facts of the exchange format: who stands in `source` (who says so), why in an event's
 * `note`.
 */
final class StepFacts {
  private StepFacts() {}

  static Fact event(Happening step, LocalDate effectiveOn, Errand errand) {
    return fact(
        FactType.RECORD_EVENT,
        errand,
        "record_id",
        step.recordId(),
        "kind",
        step.kind().name(),
        "effective_on",
        effectiveOn,
        "until",
        step.until().orElse(null),
        "note",
        errand.reason());
  }

  static Fact record(NewRecord made, Errand errand) {
    return fact(
        FactType.CREDIT_RECORD,
        errand,
        "id",
        made.recordId(),
        "subject_id",
        made.subjectId(),
        "kind",
        made.kind().name(),
        "severity",
        made.severity().name(),
        "list",
        text(made.list()),
        "domain",
        text(made.domain()),
        "title",
        text(made.title()),
        "authority",
        text(made.authority()),
        "basis",
        text(made.basis()),
        "conduct_from",
        made.conductFrom().orElse(null),
        "conduct_to",
        made.conductTo().orElse(null),
        "decided_on",
        made.decidedOn(),
        "publish_until",
        made.publishUntil().orElse(null));
  }

  static List<Fact> persons(NewRecord made, Errand errand) {
    return made.persons().stream().map(person -> person(made, person, errand)).toList();
  }

  private static Fact person(NewRecord made, ResponsiblePerson person, Errand errand) {
    return fact(
        FactType.RECORD_PERSON,
        errand,
        "record_id",
        made.recordId(),
        "person_id",
        person.personId(),
        "capacity",
        Objects.toString(person.capacity(), null));
  }

  private static Fact fact(FactType type, Errand errand, @Nullable Object... columnsAndValues) {
    @Nullable Object[] values = new Object[type.columns().size()];
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      values[type.position(String.valueOf(columnsAndValues[i]))] = columnsAndValues[i + 1];
    }
    return new Fact(type, values, errand.actor());
  }

  private static @Nullable String text(Optional<String> text) {
    return text.map(String::strip).filter(stripped -> !stripped.isEmpty()).orElse(null);
  }
}
