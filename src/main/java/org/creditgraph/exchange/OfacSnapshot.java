package org.creditgraph.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.exchange.OfacFile.Line;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.NodeKind;

/**
 * The list as it stood on a day, as facts: what it says now, and the ends of what it said before.
 *
 * <p>A listing is a record decided on the day it is first seen and ended on the day it is seen no
 * more; listed again, it is another record. Parties stay: only their listing ends.
 */
final class OfacSnapshot {
  private final LocalDate day;
  private final OfacKnown known;
  private final OfacTies ties;
  private final OfacDescriptions descriptions;
  private final OfacLeftOut leftOut = new OfacLeftOut();
  private final Map<FactType, List<Row>> rows = new EnumMap<>(FactType.class);
  private final OfacNames names = new OfacNames();

  /** What stands behind each id on the list. */
  private final Map<String, NodeKind> kinds = new HashMap<>();

  private final List<String> unresolved = new ArrayList<>();
  private int came;
  private int ending;

  OfacSnapshot(LocalDate day, OfacKnown known) {
    this.day = day;
    this.known = known;
    this.ties = new OfacTies(day, known);
    this.descriptions = new OfacDescriptions(ties, leftOut);
  }

  Map<FactType, List<Row>> rows() {
    Map<FactType, List<Row>> all = new EnumMap<>(rows);
    all.putAll(ties.rows());
    return all;
  }

  boolean has(String id) {
    return kinds.containsKey(id);
  }

  /** The `Linked To` names that no listing or several bear, with who is linked. */
  List<String> unresolved() {
    return unresolved;
  }

  OfacLeftOut leftOut() {
    return leftOut;
  }

  int came() {
    return came;
  }

  int stayed() {
    return kinds.size() - came;
  }

  /** How many listings that were in force it ends. */
  int ending() {
    return ending;
  }

  static String id(Line line) {
    return OfacFolder.ID_PREFIX + line.value(0);
  }

  /**
   * Takes a listing and says whether its kind is one that is published.
   *
   * @param formerNames what earlier versions of this program made of former names, to be kept
   */
  boolean addListing(Line line, OfacRemarks remarks, List<String> formerNames) {
    String id = id(line);
    switch (line.value(2)) {
      case "individual" -> add(line, OfacFacts.person(id, line, remarks), NodeKind.PERSON);
      case "" ->
          add(line, OfacFacts.organization(id, line, remarks, formerNames), NodeKind.ENTERPRISE);
      case "vessel" -> add(line, OfacFacts.vessel(id, line, remarks), NodeKind.VESSEL);
      case "aircraft" -> add(line, OfacFacts.aircraft(id, line, remarks), NodeKind.AIRCRAFT);
      default -> {
        return false;
      }
    }
    Fact before = known.record(id);
    came += before == null ? 1 : 0;
    addRow(line.line(), OfacFacts.record(id, line, before, day), line.origin());
    names.add(line.value(1), id);
    names.add(OfacDescriptions.withoutOriginal(line.value(1)), id);
    remarks.names().forEach(name -> names.addOther(name.value(), id));
    descriptions.add(line, remarks, kind(id));
    return true;
  }

  private NodeKind kind(String id) {
    return kinds.getOrDefault(id, NodeKind.ENTERPRISE);
  }

  private void add(Line line, Fact fact, NodeKind kind) {
    kinds.put(fact.needed("id"), kind);
    addRow(line.line(), fact, line.origin());
  }

  /** Takes a row of the file of names. */
  void addOtherName(Line line) {
    names.addOther(line.value(3), id(line));
    if (!has(id(line))) {
      leftOut.add("names of nobody on the list");
    } else {
      descriptions.addOtherName(line);
    }
  }

  /** Ties a listing to those it says it is linked to; all listings must have been taken before. */
  void addLinks(Line line, OfacRemarks remarks) {
    String from = id(line);
    for (OfacRemarks.Link link : remarks.links()) {
      Set<String> called = names.called(link.name(), link.last());
      if (called.size() != 1) {
        String why = called.isEmpty() ? "nobody on the list is called so" : "several are called so";
        unresolved.add("%s, line %d: \"%s\" (%s)".formatted(from, line.line(), link.name(), why));
        continue;
      }
      String to = called.iterator().next();
      if (!to.equals(from)) {
        ties.add(
            line,
            OfacFacts.fact(
                link.file(), FactType.RELATION, "from_id", from, "to_id", to, "kind", "LINKED_TO"));
      }
    }
  }

  /** Takes an address as published: street, city, country. */
  void addAddress(Line line) {
    if (has(id(line))) {
      descriptions.addAddress(line, kind(id(line)));
    } else {
      leftOut.add("addresses of nobody on the list");
    }
  }

  /**
   * Ends what the list says no more.
   *
   * @param read the files that were read
   * @param unread of whom a row was rejected: they have not gone from the list
   */
  void endOthers(Set<OfacFile> read, Set<String> unread) {
    for (Fact record : known.records()) {
      String subject = record.needed("subject_id");
      if (!kinds.containsKey(subject) && !unread.contains(subject)) {
        String number = subject.substring(OfacFolder.ID_PREFIX.length());
        Fact ended = OfacFacts.with(record, "ended_on", day);
        addRow(0, ended, OfacFile.LISTINGS.nowhere(number));
        ending++;
      }
    }
    ties.endOthers(read, unread, kinds.keySet());
  }

  private void addRow(long line, Fact fact, Origin origin) {
    rows.computeIfAbsent(fact.type(), key -> new ArrayList<>())
        .add(new Row(line, fact, false, origin));
  }
}
