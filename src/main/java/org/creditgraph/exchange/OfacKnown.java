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

/** What earlier snapshots said, by what a later one asks for. */
final class OfacKnown {
  /** The former names of each organisation. */
  private final Map<String, List<String>> formerNames = new HashMap<>();

  /** The listing in force of each subject. */
  private final Map<String, Fact> records = new LinkedHashMap<>();

  /**
   * Relations and addresses by all of their key but the start, the one in force if there is one.
   */
  private final Map<List<String>, Fact> links = new LinkedHashMap<>();

  OfacKnown(KnownListings known) {
    known.forEach(
        FactType.ORGANIZATION,
        fact -> formerNames.put(fact.needed("id"), fact.names("former_names")));
    known.forEach(
        FactType.CREDIT_RECORD,
        fact -> {
          if (fact.date("ended_on") == null) {
            records.put(fact.needed("subject_id"), fact);
          }
        });
    known.forEach(
        FactType.RELATION,
        fact -> {
          if (LinkKind.LINKED_TO.name().equals(fact.text("kind"))) {
            addLink(fact);
          }
        });
    known.forEach(FactType.CONTACT, this::addLink);
  }

  private void addLink(Fact fact) {
    links.merge(linkKey(fact), fact, (one, other) -> one.date("valid_to") == null ? one : other);
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

  @Nullable Fact link(List<String> key) {
    return links.get(key);
  }

  /** The relations or addresses that have no end. */
  List<Fact> openLinks(FactType type) {
    List<Fact> open = new ArrayList<>();
    for (Fact fact : links.values()) {
      if (fact.type() == type && fact.date("valid_to") == null) {
        open.add(fact);
      }
    }
    return open;
  }

  static List<String> linkKey(Fact fact) {
    return fact.type() == FactType.RELATION
        ? List.of(fact.needed("from_id"), fact.needed("kind"), fact.needed("to_id"))
        : List.of(fact.needed("subject_id"), fact.needed("kind"), fact.needed("value"));
  }
}
