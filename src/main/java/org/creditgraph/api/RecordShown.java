package org.creditgraph.api;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.CreditRecord.RecordEvent;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.RecordState;
import org.creditgraph.graph.ResponsibleCapacity;
import org.creditgraph.graph.Severity;
import org.creditgraph.sanction.Standing;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * A credit record with how it stands on the view's day, the source of the schema's CreditRecord.
 */
record RecordShown(View view, CreditRecord record, Standing standing, Node subject)
    implements Seen {
  private static final String UNKNOWN_DOMAIN = "UNKNOWN";

  /** A person whom a record names; `person` is empty when none with this id is known. */
  record Responsible(
      String personId, Optional<Node> person, @Nullable ResponsibleCapacity capacity) {}

  /** Empty when what the record is about is not known: its row was taken back. */
  static Optional<RecordShown> of(View view, CreditRecord record) {
    return Node.find(view, record.subjectId())
        .map(subject -> new RecordShown(view, record, Standing.of(record, view), subject));
  }

  static List<RecordShown> of(View view, List<CreditRecord> records) {
    return records.stream().flatMap(record -> of(view, record).stream()).toList();
  }

  public String id() {
    return record.id();
  }

  public RecordKind kind() {
    return record.kind();
  }

  public Severity severity() {
    return record.severity();
  }

  public @Nullable String list() {
    return record.list();
  }

  public String domain() {
    return Objects.requireNonNullElse(record.domain(), UNKNOWN_DOMAIN);
  }

  public @Nullable String title() {
    return record.title();
  }

  public @Nullable String authority() {
    return record.authority();
  }

  public @Nullable String basis() {
    return record.basis();
  }

  public LocalDate conductFrom() {
    return record.conductFrom();
  }

  public LocalDate conductTo() {
    return record.conductTo();
  }

  public LocalDate decidedOn() {
    return record.decidedOn();
  }

  public @Nullable LocalDate publishUntil() {
    return record.publishUntil();
  }

  public Optional<LocalDate> inForceUntil() {
    return standing.inForceUntil();
  }

  public RecordState state() {
    return standing.state();
  }

  public boolean disputed() {
    return standing.disputed();
  }

  public List<Responsible> persons() {
    return record.persons().stream()
        .map(
            named ->
                new Responsible(
                    named.personId(), Node.find(view, named.personId()), named.capacity()))
        .toList();
  }

  public List<RecordEvent> events() {
    return record.events().stream()
        .sorted(Comparator.comparing(RecordEvent::effectiveOn).thenComparing(RecordEvent::kind))
        .toList();
  }

  public @Nullable String source() {
    return record.source();
  }
}
