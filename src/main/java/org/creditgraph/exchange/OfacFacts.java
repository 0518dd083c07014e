package org.creditgraph.exchange;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.creditgraph.exchange.OfacFile.Line;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.Severity;
import org.jspecify.annotations.Nullable;

/** One listing in the columns of our facts. */
final class OfacFacts {
  private static final String SOURCE = "OFAC SDN list";
  private static final String AUTHORITY =
      "U.S. Department of the Treasury, Office of Foreign Assets Control";

  private OfacFacts() {}

  static Fact person(String id, Line line, OfacRemarks remarks) {
    return fact(
        FactType.PERSON,
        "id",
        id,
        "name",
        line.value(1),
        "birth_date",
        remarks.bornOn(),
        "occupation",
        orNull(line.value(4)));
  }

  static Fact organization(String id, Line line, OfacRemarks remarks, List<String> formerNames) {
    Set<String> former = new LinkedHashSet<>(formerNames);
    former.addAll(remarks.formerNames());
    // The exchange format separates names by semicolons.
    List<String> expressible =
        former.stream().map(name -> name.replace(';', ',').replace('；', ',')).sorted().toList();
    return fact(
        FactType.ORGANIZATION,
        "id",
        id,
        "kind",
        NodeKind.ENTERPRISE.name(),
        "name",
        line.value(1),
        "former_names",
        expressible.isEmpty() ? null : expressible,
        "uscc",
        remarks.creditCode(),
        "founded_on",
        remarks.establishedOn());
  }

  static Fact vessel(String id, Line line, OfacRemarks remarks) {
    String number = remarks.vesselNumber();
    if (number == null && !line.value(5).isEmpty()) {
      number = "call sign " + line.value(5);
    }
    return asset(id, NodeKind.VESSEL, line, number);
  }

  static Fact aircraft(String id, Line line, OfacRemarks remarks) {
    return asset(id, NodeKind.VEHICLE, line, remarks.aircraftNumber());
  }

  private static Fact asset(String id, NodeKind kind, Line line, @Nullable String number) {
    return fact(
        FactType.ASSET, "id", id, "kind", kind.name(), "name", line.value(1), "number", number);
  }

  /**
   * The record of a listing.
   *
   * @param before the one in force from earlier snapshots, or null
   */
  static Fact record(String subjectId, Line line, @Nullable Fact before, LocalDate day) {
    LocalDate decided = before == null ? null : before.date("decided_on");
    return fact(
        FactType.CREDIT_RECORD,
        "id",
        before == null ? subjectId + "-" + day : before.needed("id"),
        "subject_id",
        subjectId,
        "kind",
        RecordKind.LIST_ENTRY.name(),
        "list",
        orNull(line.value(3)),
        "domain",
        "OFAC",
        "severity",
        Severity.SERIOUS.name(),
        "title",
        "Specially Designated Nationals and Blocked Persons List",
        "authority",
        AUTHORITY,
        "decided_on",
        decided == null ? day : decided);
  }

  static Fact fact(FactType type, @Nullable Object... columnsAndValues) {
    return new Fact(type, values(Fact.of(type, columnsAndValues)), SOURCE);
  }

  static Fact with(Fact fact, String column, Object value) {
    @Nullable Object[] values = values(fact);
    values[fact.type().position(column)] = value;
    return new Fact(fact.type(), values, fact.source());
  }

  private static @Nullable Object[] values(Fact fact) {
    @Nullable Object[] values = new Object[fact.type().columns().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = fact.value(i);
    }
    return values;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
