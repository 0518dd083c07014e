package org.creditgraph.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Identities and branches of domain.md 1 written down over plain lists. Days are numbers. */
final class PartyOracle {
  record Branch(String branch, String office, int from, int to) {}

  final List<Branch> branches = new ArrayList<>();

  /** The ids that bear a number, by number; each id one at most. */
  final Map<String, TreeSet<String>> numbers = new HashMap<>();

  /** The first id of a party. */
  String first(String id) {
    return numbers.values().stream()
        .filter(ids -> ids.contains(id))
        .map(TreeSet::first)
        .findFirst()
        .orElse(id);
  }

  boolean isOne(String id, String other) {
    return first(id).equals(first(other));
  }

  private Set<String> offices(String party, int day) {
    Set<String> offices = new TreeSet<>();
    for (Branch tie : branches) {
      if (isOne(tie.branch(), party) && tie.from() <= day && day <= tie.to()) {
        offices.add(first(tie.office()));
      }
    }
    return offices;
  }

  /** The one office above a party that is on no circle; null without one. */
  private @Nullable String office(String party, int day) {
    String at = first(party);
    List<String> passed = new ArrayList<>();
    while (offices(at, day).size() == 1 && !passed.contains(at)) {
      passed.add(at);
      at = offices(at, day).iterator().next();
    }
    boolean circle = !passed.isEmpty() && isOne(at, party);
    return circle || passed.isEmpty() ? null : offices(party, day).iterator().next();
  }

  /** The head office of a party by its first id; null without one. */
  @Nullable String head(String party, int day) {
    String head = null;
    for (String up = office(party, day); up != null; up = office(up, day)) {
      head = up;
    }
    return head;
  }
}
