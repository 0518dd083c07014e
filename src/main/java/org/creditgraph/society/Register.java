package org.creditgraph.society;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.population.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The facts that came on file, and the ids under which things stand there: in a drawn order, so
 * that neither an id nor a place in a file tells anything.
 */
final class Register {
  private final Draws draws;
  private final Coverage coverage;
  private final Map<FactType, List<Fact>> facts = new EnumMap<>(FactType.class);
  private final Set<List<Object>> keys = new HashSet<>();
  private final List<String> businessIds;
  private final List<String> citizenIds;
  private final boolean[] doubled;

  /** Citizens who stand in the files, by the ids under which they do. */
  private final Map<Citizen, Set<String>> seen = new java.util.LinkedHashMap<>();

  private final Map<Outlet, String> outletIds = new java.util.HashMap<>();
  private final Map<Offence, String> offenceIds = new java.util.HashMap<>();
  private final Map<BankAccount, String> accountIds = new java.util.HashMap<>();

  Register(Economy economy, Coverage coverage) {
    this.coverage = coverage;
    draws = coverage.draws.apart(1);
    String prefix = draws.of(List.of("E", "ORG", "M", "QY", "B-"));
    businessIds = ids(prefix, economy.businesses.size(), 7);
    citizenIds = ids(draws.of(List.of("P", "R", "ZR", "N-")), economy.folk.all().size(), 8);
    doubled = new boolean[economy.folk.all().size()];
    for (int i = 0; i < doubled.length; i++) {
      doubled[i] = draws.in(coverage.of(Observation.DOUBLES));
    }
    named(economy.outlets, outletIds, "ST");
    named(economy.offences, offenceIds, "RC");
    List<BankAccount> accounts = new ArrayList<>();
    economy.businesses.forEach(each -> accounts.addAll(each.accounts));
    named(accounts, accountIds, "ACC");
  }

  private <T> void named(List<T> things, Map<T, String> into, String prefix) {
    List<String> ids = ids(prefix, things.size(), 7);
    for (int i = 0; i < things.size(); i++) {
      into.put(things.get(i), ids.get(i));
    }
  }

  /** So many ids, the numbers in a drawn order. */
  List<String> ids(String prefix, int count, int width) {
    List<String> ids = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      ids.add(Vocabulary.numbered(prefix, i + 1L, width));
    }
    draws.shuffle(ids);
    return ids;
  }

  String id(Business business) {
    return businessIds.get(business.number);
  }

  String id(Outlet outlet) {
    return outletIds.getOrDefault(outlet, "");
  }

  String id(Offence offence) {
    return offenceIds.getOrDefault(offence, "");
  }

  String id(BankAccount account) {
    return accountIds.getOrDefault(account, "");
  }

  /** The id of somebody who is named in a file; some have two. */
  String id(Citizen citizen) {
    String id = citizenIds.get(citizen.number);
    String used = doubled[citizen.number] && draws.in(0.5) ? id + "-2" : id;
    seen.computeIfAbsent(citizen, key -> new LinkedHashSet<>()).add(used);
    return used;
  }

  String id(Actor actor) {
    return switch (actor) {
      case Citizen citizen -> id(citizen);
      case Business business -> id(business);
    };
  }

  boolean isSeen(Citizen citizen) {
    return seen.containsKey(citizen);
  }

  Map<Citizen, Set<String>> seen() {
    return seen;
  }

  void add(FactType type, @Nullable Object... values) {
    facts.computeIfAbsent(type, key -> new ArrayList<>()).add(new Fact(type, values, null));
  }

  /** Adds a fact unless one with its key is there. */
  boolean addOnce(FactType type, @Nullable Object... values) {
    Fact fact = new Fact(type, values, null);
    List<Object> key = new ArrayList<>();
    key.add(type);
    key.addAll(fact.key());
    boolean fresh = keys.add(key);
    if (fresh) {
      facts.computeIfAbsent(type, each -> new ArrayList<>()).add(fact);
    }
    return fresh;
  }

  /** Tells all, what a fact refers to before it, those of a type in a drawn order. */
  void tell(Consumer<Fact> sink) {
    facts.values().forEach(draws::shuffle);
    facts.values().forEach(list -> list.forEach(sink));
  }

  Coverage coverage() {
    return coverage;
  }
}
