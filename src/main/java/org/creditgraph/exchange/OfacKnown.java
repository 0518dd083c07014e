package org.creditgraph.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.jspecify.annotations.Nullable;

/** What earlier snapshots of the list said, by what a later one asks for; nobody else's facts. */
final class OfacKnown {
  /** The former names of each organisation, as earlier versions of this program put them. */
  private final Map<String, List<String>> formerNames = new HashMap<>();

  /** The listing in force of each subject. */
  private final Map<String, Fact> records = new LinkedHashMap<>();

  /**
   * What holds for a period, by its type and all of its key but the start; the one in force if
   * there is one.
   */
  private final Map<List<String>, Fact> ties = new LinkedHashMap<>();

  OfacKnown(KnownListings known) {
    known.forEach(
        FactType.ORGANIZATION,
        fact -> formerNames.put(fact.needed("id"), fact.names("former_names")));
    known.forEach(
        FactType.CREDIT_RECORD,
        fact -> {
          if (fact.date("ended_on") == null && OfacFacts.isOurs(fact)) {
            records.put(fact.needed("subject_id"), fact);
          }
        });
    known.forEach(
        FactType.RELATION,
        fact -> {
          if (LinkKind.LINKED_TO.name().equals(fact.text("kind"))) {
            addTie(fact);
          }
        });
    known.forEach(FactType.CONTACT, this::addTie);
    known.forEach(FactType.NAME, this::addTie);
    known.forEach(FactType.IDENTIFIER, this::addTie);
  }

  private void addTie(Fact fact) {
    if (OfacFacts.isOurs(fact)) {
      ties.merge(tieKey(fact), fact, (one, other) -> one.date("valid_to") == null ? one : other);
    }
  }

  List<String> formerNames(String id) {
    return formerNames.getOrDefault(id, List.of());
  }

  @Nullable Fact record(String subjectId) {
    return records.get(subjectId);
  }

  List<Fact> records() {
    return List.copyOf(records.values());
  }

  @Nullable Fact tie(List<String> key) {
    return ties.get(key);
  }

  /** What holds for a period and has no end. */
  List<Fact> openTies() {
    List<Fact> open = new ArrayList<>();
    for (Fact fact : ties.values()) {
      if (fact.date("valid_to") == null) {
        open.add(fact);
      }
    }
    return open;
  }

  static List<String> tieKey(Fact fact) {
    String type = fact.type().name();
    return switch (fact.type()) {
      case RELATION ->
          List.of(type, fact.needed("from_id"), fact.needed("kind"), fact.needed("to_id"));
      case IDENTIFIER ->
          List.of(type, fact.needed("subject_id"), fact.needed("scheme"), fact.needed("value"));
      default ->
          List.of(type, fact.needed("subject_id"), fact.needed("kind"), fact.needed("value"));
    };
  }

  /** Whom a tie is of. */
  static String subject(Fact tie) {
    return String.valueOf(tie.value(0));
  }
}
