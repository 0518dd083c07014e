package org.creditgraph.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.creditgraph.graph.Checkpoint;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.CreditRecord.RecordEvent;
import org.creditgraph.graph.CreditRecord.ResponsiblePerson;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.RecordEventKind;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.ResponsibleCapacity;
import org.creditgraph.graph.Severity;
import org.creditgraph.snapshot.KnownRecords.Known;
import org.jspecify.annotations.Nullable;

/** Puts records together from the versions of their parts, as known at one batch. */
final class RecordReader {
  private static final int SUBJECT = FactType.CREDIT_RECORD.position("subject_id");
  private static final int PERSON = FactType.RECORD_PERSON.position("person_id");
  private static final Comparator<CreditRecord> ORDER =
      Comparator.comparing(CreditRecord::decidedOn).thenComparing(CreditRecord::id);

  private final Tables tables;
  private final FactDecoder decoder;
  private final int sequence;
  private final @Nullable KnownRecords known;

  /**
   * @param known what was put together before, as known at the same batch; null when nothing is to
   *     be kept
   */
  RecordReader(Tables tables, int sequence, @Nullable KnownRecords known) {
    this.tables = tables;
    this.sequence = sequence;
    this.known = known;
    decoder = new FactDecoder(tables);
  }

  /** Those about a party under whatever id, or about a store or asset. */
  List<CreditRecord> about(int node) {
    return tables.twins.has(node) ? ofAnyId(node, this::aboutId) : aboutId(node);
  }

  /** Those that name a person under whatever id. */
  List<CreditRecord> naming(int person) {
    return tables.twins.has(person) ? ofAnyId(person, this::namingId) : namingId(person);
  }

  private List<CreditRecord> ofAnyId(int node, IntFunction<List<CreditRecord>> ofId) {
    Set<CreditRecord> found = new LinkedHashSet<>(ofId.apply(node));
    LinkCursor twins = new LinkCursor(tables, sequence, 0, LinkKind.SAME_IDENTITY.bit(), false);
    for (twins.of(node); twins.next(); ) {
      found.addAll(ofId.apply(twins.neighbour()));
    }
    return sorted(new ArrayList<>(found));
  }

  private List<CreditRecord> aboutId(int node) {
    RecordIndex index = tables.bySubject;
    if (index.first(node) < 0) {
      return List.of(); // most have none
    }
    List<CreditRecord> found = new ArrayList<>(2);
    if (tables.knows(node, sequence)) {
      for (int entry = index.first(node); entry >= 0; entry = index.next(entry)) {
        Known record = known(index.record(entry));
        if (record != null && record.subject() == node) {
          found.add(record.record());
        }
      }
    }
    return sorted(found);
  }

  private static List<CreditRecord> sorted(List<CreditRecord> records) {
    if (records.size() > 1) {
      records.sort(ORDER);
    }
    return records;
  }

  private List<CreditRecord> namingId(int person) {
    RecordIndex index = tables.byPerson;
    if (index.first(person) < 0) {
      return List.of();
    }
    List<CreditRecord> found = new ArrayList<>();
    if (tables.knows(person, sequence)) {
      for (int entry = index.first(person); entry >= 0; entry = index.next(entry)) {
        int record = index.record(entry);
        CreditRecord read = names(record, person) ? read(record) : null;
        if (read != null) {
          found.add(read);
        }
      }
    }
    return sorted(found);
  }

  private boolean names(int record, int person) {
    for (int v = tables.ofRecord.first(record); v >= 0; v = tables.ofRecord.next(v)) {
      if (tables.versions.type(v) == FactType.RECORD_PERSON
          && tables.versions.knownAt(v, sequence)
          && decoder.number(v, PERSON) == person) {
        return true;
      }
    }
    return false;
  }

  /** The record, or null when it or its subject is not known. */
  @Nullable CreditRecord read(int record) {
    Known read = known(record);
    return read == null || !tables.knows(read.subject(), sequence) ? null : read.record();
  }

  /** The record, whether its subject is known or not; null when it is not known itself. */
  private @Nullable Known known(int record) {
    Checkpoint.passed(10);
    Known kept = known == null ? null : known.get(record);
    if (kept != null) {
      return kept;
    }
    int version = tables.recordAt(record, sequence);
    if (version < 0) {
      return null;
    }
    Known read = new Known(assembled(version, record), decoder.number(version, SUBJECT));
    if (known != null) {
      known.keep(record, read);
    }
    return read;
  }

  private CreditRecord assembled(int version, int record) {
    List<ResponsiblePerson> persons = new ArrayList<>();
    List<RecordEvent> events = new ArrayList<>();
    for (int v = tables.ofRecord.first(record); v >= 0; v = tables.ofRecord.next(v)) {
      if (!tables.versions.knownAt(v, sequence)) {
        continue;
      }
      FactType type = tables.versions.type(v);
      if (type == FactType.RECORD_EVENT) {
        events.add(event(decoder.fact(v)));
      } else if (type == FactType.RECORD_PERSON
          && tables.knows(decoder.number(v, PERSON), sequence)) {
        persons.add(person(decoder.fact(v)));
      }
    }
    persons.sort(Comparator.comparing(ResponsiblePerson::personId));
    events.sort(Comparator.comparing(RecordEvent::effectiveOn).thenComparing(RecordEvent::kind));
    return record(decoder.fact(version), persons, events);
  }

  private static ResponsiblePerson person(Fact fact) {
    String capacity = fact.text("capacity");
    return new ResponsiblePerson(
        fact.needed("person_id"), capacity == null ? null : ResponsibleCapacity.valueOf(capacity));
  }

  private static RecordEvent event(Fact fact) {
    return new RecordEvent(
        RecordEventKind.valueOf(fact.needed("kind")),
        Objects.requireNonNull(fact.date("effective_on")),
        fact.date("until"),
        fact.text("note"),
        fact.source());
  }

  private static CreditRecord record(
      Fact fact, List<ResponsiblePerson> persons, List<RecordEvent> events) {
    LocalDate decided = Objects.requireNonNull(fact.date("decided_on"));
    LocalDate from = fact.date("conduct_from");
    LocalDate to = fact.date("conduct_to");
    if (to == null) {
      to = from == null || from.isBefore(decided) ? decided : from;
    }
    if (from == null) {
      from = to.isBefore(decided) ? to : decided;
    }
    return new CreditRecord(
        fact.needed("id"),
        fact.needed("subject_id"),
        RecordKind.valueOf(fact.needed("kind")),
        fact.text("list"),
        fact.text("domain"),
        Severity.valueOf(fact.needed("severity")),
        fact.text("title"),
        fact.text("authority"),
        fact.text("basis"),
        from,
        to,
        decided,
        fact.date("publish_until"),
        fact.date("ended_on"),
        fact.source(),
        List.copyOf(persons),
        List.copyOf(events));
  }
}
