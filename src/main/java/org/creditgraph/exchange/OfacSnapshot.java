package org.creditgraph.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.exchange.OfacFile.Line;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;

/**
 * The list as it stood on a day, as facts: what it says now, and the ends of what it said before.
 *
 * <p>A listing is a record decided on the day it is first seen and ended on the day it is seen no
 * more; listed again, it is another record. What the list links is linked since an unknown day
 * until the day before the link is seen no more; it is ended and not taken back, because it was
 * true as published. Parties stay: only their listing ends.
 */
final class OfacSnapshot {
  private final LocalDate day;
  private final OfacKnown known;
  private final Map<FactType, List<Row>> rows = new EnumMap<>(FactType.class);
  private final OfacNames names = new OfacNames();

  /** What stands behind each id on the list. */
  private final Map<String, NodeKind> kinds = new HashMap<>();

  private final Set<List<String>> linksSeen = new HashSet<>();
  private final List<String> unresolved = new ArrayList<>();
  private int addressesPassedOver;

  OfacSnapshot(LocalDate day, OfacKnown known) {
    this.day = day;
    this.known = known;
  }

  Map<FactType, List<Row>> rows() {
    return rows;
  }

  boolean has(String id) {
    return kinds.containsKey(id);
  }

  /** The `Linked To` names that no listing or several bear, with who is linked. */
  List<String> unresolved() {
    return unresolved;
  }

  /** Addresses of a country only, or of a vessel or aircraft. */
  int addressesPassedOver() {
    return addressesPassedOver;
  }

  static String id(Line line) {
    return OfacFolder.ID_PREFIX + line.value(0);
  }

  /** Takes a listing and says whether its kind is one that is published. */
  boolean addListing(Line line, List<String> formerNames) {
    String id = id(line);
    OfacRemarks remarks = new OfacRemarks(line.value(11));
    switch (line.value(2)) {
      case "individual" -> add(line, OfacFacts.person(id, line, remarks), NodeKind.PERSON);
      case "" ->
          add(line, OfacFacts.organization(id, line, remarks, formerNames), NodeKind.ENTERPRISE);
      case "vessel" -> add(line, OfacFacts.vessel(id, line, remarks), NodeKind.VESSEL);
      case "aircraft" -> add(line, OfacFacts.aircraft(id, line, remarks), NodeKind.VEHICLE);
      default -> {
        return false;
      }
    }
    names.add(line.value(1), id);
    remarks.aliases().forEach(alias -> names.addOther(alias, id));
    remarks.formerNames().forEach(name -> names.addOther(name, id));
    addRow(line.line(), OfacFacts.record(id, line, known.record(id), day), line.origin());
    return true;
  }

  void addOtherName(Line line) {
    names.addOther(line.value(3), id(line));
  }

  private void add(Line line, Fact fact, NodeKind kind) {
    kinds.put(fact.needed("id"), kind);
    addRow(line.line(), fact, line.origin());
  }

  /** Ties a listing to those it says it is linked to; all listings must have been taken before. */
  void addLinks(Line line) {
    String from = id(line);
    for (String name : new OfacRemarks(line.value(11)).linkedTo()) {
      Set<String> called = names.called(name);
      if (called.size() != 1) {
        String why = called.isEmpty() ? "nobody on the list is called so" : "several are called so";
        unresolved.add("%s, line %d: \"%s\" (%s)".formatted(from, line.line(), name, why));
        continue;
      }
      String to = called.iterator().next();
      if (!to.equals(from)) {
        addLink(line, FactType.RELATION, "from_id", from, "to_id", to, LinkKind.LINKED_TO.name());
      }
    }
  }

  /** Takes an address as published: street, city, country. */
  void addAddress(Line line) {
    List<String> parts =
        line.values().subList(2, 5).stream().filter(part -> !part.isEmpty()).toList();
    NodeKind kind = kinds.get(id(line));
    if (parts.isEmpty() || kind == null) {
      return;
    }
    boolean placed = !line.value(2).isEmpty() || !line.value(3).isEmpty();
    if (!placed || !kind.isParty()) {
      addressesPassedOver++;
      return;
    }
    String value = String.join(", ", parts);
    addLink(
        line, FactType.CONTACT, "subject_id", id(line), "value", value, LinkKind.ADDRESS.name());
  }

  private void addLink(
      Line line,
      FactType type,
      String fromColumn,
      String from,
      String toColumn,
      String to,
      String kind) {
    List<String> key = List.of(from, kind, to);
    if (!linksSeen.add(key)) {
      return;
    }
    Fact before = known.link(key);
    LocalDate since = before == null ? null : day;
    if (before != null && before.date("valid_to") == null) {
      since = before.date("valid_from");
    }
    addRow(
        line.line(),
        OfacFacts.fact(type, fromColumn, from, toColumn, to, "kind", kind, "valid_from", since),
        line.origin());
  }

  /** Ends the records of those that are on the list no more. */
  void endRecords(Set<String> unread) {
    for (Fact record : known.records()) {
      String subject = record.needed("subject_id");
      if (!kinds.containsKey(subject) && !unread.contains(subject)) {
        addRow(0, OfacFacts.with(record, "ended_on", day), nowhere(OfacFile.LISTINGS, subject));
      }
    }
  }

  /** Ends the relations or addresses that the list says no more. */
  void endLinks(FactType type, OfacFile file, Set<String> unread) {
    for (Fact link : known.openLinks(type)) {
      String subject = OfacKnown.linkKey(link).getFirst();
      if (linksSeen.contains(OfacKnown.linkKey(link)) || unread.contains(subject)) {
        continue;
      }
      LocalDate since = link.date("valid_from");
      boolean neverHeld = since != null && !since.isBefore(day);
      Fact ended = neverHeld ? link : OfacFacts.with(link, "valid_to", day.minusDays(1));
      rowsOf(type).add(new Row(0, ended, neverHeld, nowhere(file, subject)));
    }
  }

  private static Origin nowhere(OfacFile file, String id) {
    return file.nowhere(id.substring(OfacFolder.ID_PREFIX.length()));
  }

  private void addRow(long line, Fact fact, Origin origin) {
    rowsOf(fact.type()).add(new Row(line, fact, false, origin));
  }

  private List<Row> rowsOf(FactType type) {
    return rows.computeIfAbsent(type, key -> new ArrayList<>());
  }
}
