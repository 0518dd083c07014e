package org.creditgraph.casebook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.jspecify.annotations.Nullable;

/** The files as they fill: facts of each type, and which people they speak of. */
final class Sheets {
  final Observation seen;
  final Lots lots;
  final int last;
  private final Map<FactType, List<Fact>> facts = new EnumMap<>(FactType.class);
  private final Set<List<Object>> keys = new HashSet<>();
  private final Map<String, Actor> people = new HashMap<>();
  private final Map<Actor, String> seconds = new HashMap<>();
  private final Map<Actor, Business> firsts = new HashMap<>();

  Sheets(Observation seen, Lots lots, int last) {
    this.seen = seen;
    this.lots = lots;
    this.last = last;
  }

  /** Adds a fact unless one with its key is there; a contract's party comes once anyhow. */
  void add(FactType type, @Nullable Object... values) {
    Fact fact = new Fact(type, values, null);
    if (type.shape() != FactType.Shape.ENTITY && type != FactType.CONTRACT_PARTY) {
      List<Object> key = new ArrayList<>();
      key.add(type);
      key.addAll(fact.key());
      if (!keys.add(key)) {
        return;
      }
    }
    facts.computeIfAbsent(type, each -> new ArrayList<>()).add(fact);
  }

  /** Some people stand under a second id in all businesses but the first. */
  void doubled(Actor actor, String id) {
    seconds.put(actor, id);
  }

  /** The id under which a person stands in the files of a business. */
  String id(CaseParty party, Business at) {
    if (!(party instanceof Actor actor)) {
      return party.id();
    }
    String second = seconds.get(actor);
    Business first = firsts.computeIfAbsent(actor, each -> at);
    String id = second == null || first == at ? actor.id : second;
    people.put(id, actor);
    return id;
  }

  boolean knows(Actor actor) {
    return people.containsKey(actor.id);
  }

  /** The ids under which people stand, each with who it is. */
  Map<String, Actor> people() {
    return people;
  }

  /** Tells all, each type in a drawn order, what a fact refers to before it. */
  void tell(Consumer<Fact> sink) {
    for (FactType type : FactType.values()) {
      List<Fact> all = facts.getOrDefault(type, List.of());
      if (type.shape() == FactType.Shape.LINK) {
        lots.shuffle(all);
      }
      all.forEach(sink);
    }
  }
}
