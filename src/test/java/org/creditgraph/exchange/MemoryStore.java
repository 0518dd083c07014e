package org.creditgraph.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.jspecify.annotations.Nullable;

/** The facts as known now, by type and key: what a store would answer after some imports. */
final class MemoryStore implements KnownListings {
  private final Map<FactType, Map<List<@Nullable Object>, Fact>> facts = new LinkedHashMap<>();
  private int changes;

  /** Takes all rows in and counts what they change. */
  int importAll(FactInput input) {
    changes = 0;
    try (input) {
      Optional<Chunk> chunk = input.next(700);
      while (chunk.isPresent()) {
        chunk.get().rows().forEach(this::put);
        chunk = input.next(700);
      }
    }
    return changes;
  }

  private void put(Row row) {
    Map<List<@Nullable Object>, Fact> ofType =
        facts.computeIfAbsent(row.fact().type(), type -> new LinkedHashMap<>());
    if (row.retracted()) {
      changes += ofType.remove(row.fact().key()) == null ? 0 : 1;
    } else {
      changes += row.fact().equals(ofType.put(row.fact().key(), row.fact())) ? 0 : 1;
    }
  }

  /** Takes a fact of another source. */
  void put(Fact fact) {
    facts.computeIfAbsent(fact.type(), type -> new LinkedHashMap<>()).put(fact.key(), fact);
  }

  List<Fact> all(FactType type) {
    return List.copyOf(facts.getOrDefault(type, Map.of()).values());
  }

  /** The only fact of a type whose first column is this. */
  Fact only(FactType type, String first) {
    List<Fact> found = all(type).stream().filter(fact -> first.equals(fact.value(0))).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " facts of " + type + " start with " + first);
    }
    return found.getFirst();
  }

  @Override
  public void forEach(FactType type, Consumer<Fact> action) {
    for (Fact fact : all(type)) {
      if (String.valueOf(fact.value(0)).startsWith(OfacFolder.ID_PREFIX)) {
        action.accept(fact);
      }
    }
  }
}
