package org.creditgraph.path;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.LinkKind;
import org.jspecify.annotations.Nullable;

/**
 * The nodes and links of one day and moment as a plain list, read from facts by the words of
 * domain.md 2 and 7 and by nothing else.
 */
final class PlainGraph {
  final Set<String> nodes = new TreeSet<>();
  final List<PlainTie> ties = new ArrayList<>();
  private final Map<String, Integer> degrees = new HashMap<>();
  private final Map<String, Set<String>> neighbours = new HashMap<>();

  PlainGraph(
      Collection<FactVersion> versions,
      int sequence,
      LocalDate validOn,
      long kinds,
      boolean includeEnded) {
    List<Fact> known = new ArrayList<>();
    for (FactVersion version : versions) {
      if (version.knownFrom() <= sequence && sequence < version.knownUntil()) {
        known.add(version.fact());
      }
    }
    Map<String, Fact> things = new HashMap<>();
    for (Fact fact : known) {
      if (fact.type().shape() == FactType.Shape.ENTITY) {
        nodes.add(fact.needed("id"));
        things.put(fact.needed("id"), fact);
      }
    }
    for (Fact fact : known) {
      for (PlainTie tie : ties(fact, things)) {
        boolean begun = tie.start() == null || !tie.start().isAfter(validOn);
        boolean ended = tie.end() != null && tie.end().isBefore(validOn);
        if (begun
            && (!ended || includeEnded)
            && (kinds >> tie.kind().ordinal() & 1) == 1
            && nodes.contains(tie.from())
            && nodes.contains(tie.to())) {
          ties.add(tie);
        }
      }
    }
  }

  private static List<PlainTie> ties(Fact fact, Map<String, Fact> things) {
    List<PlainTie> ties = new ArrayList<>();
    switch (fact.type()) {
      case ROLE -> ties.add(lasting(fact, "holder_id", "organization_id", fact.needed("role")));
      case HOLDING -> ties.add(lasting(fact, "holder_id", "organization_id", "SHAREHOLDING"));
      case RELATION -> ties.add(lasting(fact, "from_id", "to_id", fact.needed("kind")));
      case CONTRACT_PARTY -> {
        Fact contract = things.get(fact.needed("contract_id"));
        if (contract != null) {
          ties.add(
              new PlainTie(
                  fact.needed("contract_id"),
                  fact.needed("party_id"),
                  LinkKind.CONTRACT_PARTY,
                  contract.date("signed_on"),
                  contract.date("completed_on"),
                  fact));
        }
      }
      case PAYMENT -> {
        @Nullable OffsetDateTime paidAt = fact.timestamp("paid_at");
        @Nullable LocalDate day = paidAt == null ? null : paidAt.toLocalDate();
        ties.add(
            new PlainTie(
                fact.needed("from_account_id"),
                fact.needed("to_account_id"),
                LinkKind.PAYMENT,
                day,
                day,
                fact));
      }
      case ACCOUNT ->
          ties.add(
              new PlainTie(
                  fact.needed("id"),
                  fact.needed("owner_id"),
                  LinkKind.ACCOUNT_OWNER,
                  fact.date("opened_on"),
                  fact.date("closed_on"),
                  fact));
      case STORE ->
          ties.add(
              new PlainTie(
                  fact.needed("id"),
                  fact.needed("operator_id"),
                  LinkKind.STORE_OPERATOR,
                  fact.date("opened_on"),
                  fact.date("closed_on"),
                  fact));
      default -> {}
    }
    return ties;
  }

  private static PlainTie lasting(Fact fact, String from, String to, String kind) {
    return new PlainTie(
        fact.needed(from),
        fact.needed(to),
        LinkKind.valueOf(kind),
        fact.date("valid_from"),
        fact.date("valid_to"),
        fact);
  }

  int degree(String node) {
    return degrees.computeIfAbsent(
        node, n -> (int) ties.stream().filter(tie -> tie.touches(n)).count());
  }

  Set<String> neighbours(String node) {
    return neighbours.computeIfAbsent(
        node,
        n -> {
          Set<String> others = new TreeSet<>();
          for (PlainTie tie : ties) {
            if (tie.touches(n)) {
              others.add(tie.other(n));
            }
          }
          others.remove(n);
          return others;
        });
  }

  /** Links between two nodes by kind, start (open first), end (open last), type, key. */
  List<PlainTie> between(String a, String b) {
    return ties.stream()
        .filter(tie -> tie.ties(a, b))
        .sorted(
            Comparator.<PlainTie>comparingInt(tie -> tie.kind().ordinal())
                .thenComparing(tie -> tie.start() == null ? LocalDate.MIN : tie.start())
                .thenComparing(tie -> tie.end() == null ? LocalDate.MAX : tie.end())
                .thenComparingInt(tie -> tie.fact().type().ordinal())
                .thenComparing(tie -> tie.fact().key().toString()))
        .toList();
  }
}
