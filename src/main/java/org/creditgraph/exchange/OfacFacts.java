package org.creditgraph.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
  private static final String TITLE = "Specially Designated Nationals and Blocked Persons List";
  private static final String AUTHORITY =
      "U.S. Department of the Treasury, Office of Foreign Assets Control";

  private OfacFacts() {}

  static Fact person(String id, Line line, OfacRemarks remarks) {
    OfacDate born = remarks.born();
    return fact(
        OfacFile.LISTINGS,
        FactType.PERSON,
        "id",
        id,
        "name",
        line.value(1),
        "id_number",
        remarks.citizenNumber(),
        "birth_date",
        born == null ? null : born.first(),
        "birth_date_given",
        born == null ? null : born.given(),
        "occupation",
        orNull(line.value(4)),
        "gender",
        remarks.gender(),
        "nationality",
        remarks.nationality());
  }

  /**
   * @param formerNames those that earlier versions of this program put into this column, while no
   *     file of names says otherwise
   */
  static Fact organization(String id, Line line, OfacRemarks remarks, List<String> formerNames) {
    OfacDate established = remarks.established();
    return fact(
        OfacFile.LISTINGS,
        FactType.ORGANIZATION,
        "id",
        id,
        "kind",
        NodeKind.ENTERPRISE.name(),
        "name",
        line.value(1),
        "former_names",
        formerNames.isEmpty() ? null : formerNames,
        "uscc",
        remarks.creditCode(),
        "founded_on",
        established == null ? null : established.first(),
        "founded_on_given",
        established == null ? null : established.given());
  }

  static Fact vessel(String id, Line line, OfacRemarks remarks) {
    String number = remarks.vesselNumber();
    if (number == null && !line.value(5).isEmpty()) {
      number = "call sign " + line.value(5);
    }
    return asset(id, NodeKind.VESSEL, line, number);
  }

  static Fact aircraft(String id, Line line, OfacRemarks remarks) {
    return asset(id, NodeKind.AIRCRAFT, line, remarks.aircraftNumber());
  }

  private static Fact asset(String id, NodeKind kind, Line line, @Nullable String number) {
    return fact(
        OfacFile.LISTINGS,
        FactType.ASSET,
        "id",
        id,
        "kind",
        kind.name(),
        "name",
        line.value(1),
        "number",
        number);
  }

  /**
   * The record of a listing.
   *
   * @param before the one in force from earlier snapshots, or null
   */
  static Fact record(String subjectId, Line line, @Nullable Fact before, LocalDate day) {
    LocalDate decided = before == null ? null : before.date("decided_on");
    return fact(
        OfacFile.LISTINGS,
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
        title(line),
        "authority",
        AUTHORITY,
        "decided_on",
        decided == null ? day : decided);
  }

  /** With the type and the flag of a vessel, which no other column has room for. */
  private static String title(Line line) {
    String flag = line.value(9).isEmpty() ? "" : "flag " + line.value(9);
    List<String> vessel = Stream.of(line.value(6), flag).filter(part -> !part.isEmpty()).toList();
    return vessel.isEmpty() ? TITLE : TITLE + " (" + String.join(", ", vessel) + ")";
  }

  /**
   * @param file that says so: what the files beside the list say is kept apart, because a folder
   *     may lack one of them, which then says nothing
   */
  static Fact fact(OfacFile file, FactType type, @Nullable Object... columnsAndValues) {
    return new Fact(type, values(Fact.of(type, columnsAndValues)), source(file));
  }

  private static String source(OfacFile file) {
    return switch (file) {
      case LISTINGS, ADDRESSES -> SOURCE;
      case NAMES, COMMENTS -> SOURCE + ", " + file.file();
    };
  }

  /** Whether a known fact is of this list, and nobody else's. */
  static boolean isOurs(Fact fact) {
    String source = fact.source();
    return source != null && source.startsWith(SOURCE);
  }

  /** The file that a known fact of a period was read from. */
  static OfacFile file(Fact tie) {
    for (OfacFile file : List.of(OfacFile.NAMES, OfacFile.COMMENTS)) {
      if (source(file).equals(tie.source())) {
        return file;
      }
    }
    boolean address = tie.type() == FactType.CONTACT && "ADDRESS".equals(tie.text("kind"));
    return address ? OfacFile.ADDRESSES : OfacFile.LISTINGS;
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
