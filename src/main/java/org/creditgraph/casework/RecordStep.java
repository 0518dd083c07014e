package org.creditgraph.casework;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creditgraph.graph.CreditRecord.ResponsiblePerson;
import org.creditgraph.graph.RecordEventKind;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.Refusal;
import org.creditgraph.graph.Severity;

/** A step in the life of a credit record. */
public sealed interface RecordStep {
  String recordId();

  /**
   * A record is made. What is empty is unknown.
   *
   * @param persons each once: a record holds one capacity for each, a second would displace it
   */
  record NewRecord(
      String recordId,
      String subjectId,
      RecordKind kind,
      Severity severity,
      Optional<String> list,
      Optional<String> domain,
      Optional<String> title,
      Optional<String> authority,
      Optional<String> basis,
      Optional<LocalDate> conductFrom,
      Optional<LocalDate> conductTo,
      LocalDate decidedOn,
      Optional<LocalDate> publishUntil,
      List<ResponsiblePerson> persons)
      implements RecordStep {
    public NewRecord {
      persons = List.copyOf(persons);
      Set<String> named = new HashSet<>();
      for (ResponsiblePerson person : persons) {
        if (!named.add(person.personId())) {
          throw new Refusal(
              "INVALID_ARGUMENT",
              "persons names " + person.personId() + " twice; give each person once.");
        }
      }
    }
  }

  /**
   * Something befalls a record.
   *
   * @param effectiveOn empty for today
   * @param until the last day, with SHIELDED
   */
  record Happening(
      String recordId,
      RecordEventKind kind,
      Optional<LocalDate> effectiveOn,
      Optional<LocalDate> until)
      implements RecordStep {}
}
