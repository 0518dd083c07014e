package org.creditgraph.casebook;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.ContactPoint;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.LinkKind;
import org.jspecify.annotations.Nullable;

/**
 * The facts on file by what two parties may share, in plain maps: who was where, and since when.
 * What is not on file is not here.
 */
final class TraceIndex {
  /** What a party is tied to, of one sort, with the first day of each tie; null is unknown. */
  static final class Ties {
    final Map<String, Map<String, LocalDate>> of = new HashMap<>();
    private final Map<String, Integer> users = new HashMap<>();

    void add(String party, String thing, @Nullable LocalDate from) {
      LocalDate day = from == null ? LocalDate.MIN : from;
      Map<String, LocalDate> things = of.computeIfAbsent(party, key -> new HashMap<>(4));
      LocalDate known = things.get(thing);
      if (known == null) {
        users.merge(thing, 1, Integer::sum);
      }
      if (known == null || day.isBefore(known)) {
        things.put(thing, day);
      }
    }

    Map<String, LocalDate> things(String party) {
      return of.getOrDefault(party, Map.of());
    }

    int userCount(String thing) {
      return users.getOrDefault(thing, 0);
    }
  }

  private static final Set<String> KINSHIP = Set.of("SPOUSE", "RELATIVE");

  final Map<Trace, Ties> ties = new HashMap<>();
  final Map<String, Set<String>> kin = new HashMap<>();
  final Map<String, String> names = new HashMap<>();
  final Map<String, LocalDate> since = new HashMap<>();
  final Map<String, String> operators = new HashMap<>();
  final Map<String, Integer> pieces = new HashMap<>();
  final Map<String, Integer> cores = new HashMap<>();
  final Set<List<String>> declared = new HashSet<>();
  private final Map<String, LocalDate> troubles = new HashMap<>();
  private final Map<String, LocalDate> signed = new HashMap<>();
  private final Map<String, String> firstParty = new HashMap<>();

  TraceIndex() {
    for (Trace trace : EnumSet.allOf(Trace.class)) {
      ties.put(trace, new Ties());
    }
  }

  Ties of(Trace trace) {
    return ties.getOrDefault(trace, new Ties());
  }

  void look(Fact fact) {
    switch (fact.type()) {
      case ORGANIZATION -> {
        String name = NamePieces.core(fact.needed("name"));
        names.put(fact.needed("id"), name);
        cores.merge(name, 1, Integer::sum);
        NamePieces.of(name).forEach(piece -> pieces.merge(piece, 1, Integer::sum));
        put(since, fact, "founded_on");
        kindOf(Trace.TRADE, fact, "industry");
      }
      case STORE -> {
        names.put(fact.needed("id"), NamePieces.core(fact.needed("name")));
        cores.merge(NamePieces.core(fact.needed("name")), 1, Integer::sum);
        put(since, fact, "opened_on");
        operators.put(fact.needed("id"), fact.needed("operator_id"));
        kindOf(Trace.CATEGORY, fact, "category");
      }
      case CREDIT_RECORD -> {
        put(troubles, fact, "decided_on");
        put(troubles, fact, "conduct_from");
      }
      case ROLE -> {
        boolean staff = fact.needed("role").equals(LinkKind.EMPLOYEE.name());
        add(staff ? Trace.STAFF : Trace.PEOPLE, fact, "organization_id", fact.needed("holder_id"));
      }
      case HOLDING -> add(Trace.PEOPLE, fact, "organization_id", fact.needed("holder_id"));
      case ASSET_PARTY -> add(Trace.ASSET, fact, "party_id", fact.needed("asset_id"));
      case RELATION -> relation(fact);
      case CONTACT -> contact(fact);
      case CONTRACT -> put(signed, fact, "signed_on");
      case CONTRACT_PARTY -> partner(fact);
      default -> {}
    }
  }

  private static void put(Map<String, LocalDate> days, Fact fact, String column) {
    LocalDate day = fact.date(column);
    if (day != null) {
      days.put(fact.needed("id"), day);
    }
  }

  private void kindOf(Trace trace, Fact fact, String column) {
    String word = fact.text(column);
    if (word != null) {
      of(trace).add(fact.needed("id"), word, null);
    }
  }

  private void add(Trace trace, Fact fact, String party, String thing) {
    of(trace).add(fact.needed(party), thing, fact.date("valid_from"));
  }

  private void relation(Fact fact) {
    String one = fact.needed("from_id");
    String other = fact.needed("to_id");
    if (KINSHIP.contains(fact.needed("kind"))) {
      kin.computeIfAbsent(one, key -> new HashSet<>()).add(other);
      kin.computeIfAbsent(other, key -> new HashSet<>()).add(one);
    } else {
      declared.add(List.of(one, other));
    }
  }

  private void contact(Fact fact) {
    LinkKind kind = LinkKind.valueOf(fact.needed("kind"));
    String value = ContactPoint.of(kind, fact.needed("value")).value();
    Trace trace =
        switch (kind) {
          case ADDRESS -> Trace.ADDRESS;
          case PHONE -> Trace.PHONE;
          case EMAIL -> Trace.MAIL;
          case BANK_ACCOUNT -> Trace.ACCOUNT;
          default -> Trace.DEVICE;
        };
    add(trace, fact, "subject_id", value);
    if (trace == Trace.ADDRESS) {
      add(Trace.BUILDING, fact, "subject_id", value.replaceFirst("[0-9]+[^0-9]*$", ""));
    }
  }

  /** The two parties of a contract are each other's partners. */
  private void partner(Fact fact) {
    String contract = fact.needed("contract_id");
    String party = fact.needed("party_id");
    String other = firstParty.putIfAbsent(contract, party);
    if (other != null) {
      firstParty.remove(contract);
      LocalDate day = signed.remove(contract);
      of(Trace.PARTNERS).add(party, other, day);
      of(Trace.PARTNERS).add(other, party, day);
    }
  }

  CaseTruth judged(Town.Verdict verdict) {
    boolean ofStores = verdict.parts() instanceof Town.CaseParts.Outlets;
    String from;
    String to;
    switch (verdict.parts()) {
      case Town.CaseParts.Businesses pair -> {
        from = pair.from().id;
        to = pair.to().id;
      }
      case Town.CaseParts.Outlets pair -> {
        from = pair.from().id;
        to = pair.to().id;
      }
    }
    TraceSum sum = new TraceSum(this, troubles.getOrDefault(verdict.listing().id, LocalDate.MAX));
    if (ofStores) {
      sum.ofStores(from, to);
    } else {
      sum.ofBusinesses(from, to);
    }
    Narrative narrative = verdict.narrative();
    return new CaseTruth(
        verdict.kind(),
        from,
        to,
        narrative.name(),
        verdict.listing().id,
        narrative.said("vehicle"),
        narrative.said("front"),
        narrative.said("form"),
        narrative.said("timing"),
        sum.words(),
        sum.bits(),
        sum.isDetectable());
  }
}
