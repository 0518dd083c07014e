package org.creditgraph.ingest;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.CreditRecord.ResponsiblePerson;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.RecordEventKind;
import org.creditgraph.graph.ResponsibleCapacity;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/** The records of a snapshot against those of the store: each with its persons and events. */
final class RecordComparison {
  private final View view;
  private final String what;
  private final Differences differences;
  private long records;
  private long persons;
  private long events;

  RecordComparison(View view, String what, Differences differences) {
    this.view = view;
    this.what = what;
    this.differences = differences;
  }

  /**
   * @param known hands over the known facts of a type whose ends are known
   */
  void run(BiConsumer<FactType, Consumer<Fact>> known) {
    known.accept(FactType.CREDIT_RECORD, this::compareRecord);
    known.accept(FactType.RECORD_PERSON, this::comparePerson);
    known.accept(FactType.RECORD_EVENT, this::compareEvent);
    for (int node = 0; node < view.snapshot().nodeCount(); node++) {
      if (view.knows(node)) {
        for (CreditRecord shown : view.recordsOf(node)) {
          if (shown.subjectId().equals(view.id(node))) {
            records--;
            persons -= shown.persons().size();
            events -= shown.events().size();
          }
        }
      }
    }
    if (records != 0 || persons != 0 || events != 0) {
      differences.add(
          "%s lacks %d records, %d responsible persons, %d events (negative: has too many).",
          what, records, persons, events);
    }
  }

  private void compareRecord(Fact fact) {
    records++;
    CreditRecord shown = view.record(fact.needed("id")).orElse(null);
    if (shown == null) {
      differences.add("%s does not know %s.", what, fact);
    } else if (!says(shown, fact)) {
      differences.add("%s has %s where the store has %s.", what, shown, fact);
    }
  }

  private static boolean says(CreditRecord shown, Fact fact) {
    return shown.subjectId().equals(fact.text("subject_id"))
        && shown.kind().name().equals(fact.text("kind"))
        && shown.severity().name().equals(fact.text("severity"))
        && same(shown.list(), fact.text("list"))
        && same(shown.domain(), fact.text("domain"))
        && same(shown.title(), fact.text("title"))
        && same(shown.authority(), fact.text("authority"))
        && same(shown.basis(), fact.text("basis"))
        && same(shown.decidedOn(), fact.date("decided_on"))
        && same(shown.publishUntil(), fact.date("publish_until"))
        && same(shown.endedOn(), fact.date("ended_on"))
        && same(shown.source(), fact.source())
        && (fact.date("conduct_from") == null
            || same(shown.conductFrom(), fact.date("conduct_from")))
        && (fact.date("conduct_to") == null || same(shown.conductTo(), fact.date("conduct_to")));
  }

  private static boolean same(@Nullable Object a, @Nullable Object b) {
    return a == null ? b == null : a.equals(b);
  }

  private void comparePerson(Fact fact) {
    Optional<CreditRecord> record = view.record(fact.needed("record_id"));
    if (record.isEmpty()) {
      return;
    }
    persons++;
    String capacity = fact.text("capacity");
    ResponsiblePerson person =
        new ResponsiblePerson(
            fact.needed("person_id"),
            capacity == null ? null : ResponsibleCapacity.valueOf(capacity));
    if (!record.get().persons().contains(person)) {
      differences.add("%s lacks %s.", what, fact);
    }
  }

  private void compareEvent(Fact fact) {
    Optional<CreditRecord> record = view.record(fact.needed("record_id"));
    if (record.isEmpty()) {
      return;
    }
    events++;
    boolean shown =
        record.get().events().stream()
            .anyMatch(
                event ->
                    event.kind() == RecordEventKind.valueOf(fact.needed("kind"))
                        && same(event.effectiveOn(), fact.date("effective_on"))
                        && same(event.until(), fact.date("until"))
                        && same(event.note(), fact.text("note")));
    if (!shown) {
      differences.add("%s lacks %s.", what, fact);
    }
  }
}
