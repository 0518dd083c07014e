package org.creditgraph.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.store.BatchWriter.Effect;
import org.creditgraph.store.BatchWriter.Result;
import org.creditgraph.store.BatchWriter.Row;
import org.jspecify.annotations.Nullable;

/**
 * Links that are one but for their start, which an empty cell does not tell: the row with the start
 * supersedes the one without, in whatever order they come, if all else is the same.
 */
final class Starts {
  private final int start;
  private final Map<List<@Nullable Object>, HeldLink> held;

  /** The keys that are held, by the key without its start. */
  private final Map<List<@Nullable Object>, List<List<@Nullable Object>>> alike = new HashMap<>();

  private final Set<List<@Nullable Object>> asked = new HashSet<>();

  Starts(FactType type, Map<List<@Nullable Object>, HeldLink> held) {
    this.start = Fact.startIn(type);
    this.held = held;
  }

  /** Those that are this fact but for the start are to be found too. */
  void ask(Fact fact) {
    if (start >= 0) {
      asked.add(fact.keyButStart());
    }
  }

  boolean isAsked(Fact fact) {
    return start >= 0 && asked.contains(fact.keyButStart());
  }

  /** One is held under the key of this fact. */
  void add(Fact fact) {
    if (start >= 0) {
      alike.computeIfAbsent(fact.keyButStart(), key -> new ArrayList<>(2)).add(fact.key());
    }
  }

  /**
   * What becomes of a row whose fact is known with its start, or was known without it; null when it
   * is a fact like any other.
   */
  @Nullable Result known(Row row) {
    if (start < 0) {
      return null;
    }
    boolean open = row.fact().value(start) == null;
    for (HeldLink other : others(row.fact())) {
      Fact fact = other.now();
      if (fact != null
          && (fact.value(start) == null) != open
          && row.fact().equalsButStart(fact, row.absent())) {
        if (open) {
          return new Result(Effect.UNCHANGED, null, null);
        }
        other.giveWay();
        return superseding(row, fact);
      }
    }
    return null;
  }

  /** Takes the row with the start, which is said now where the one without was known. */
  private Result superseding(Row row, Fact without) {
    HeldLink link = held.get(row.fact().key());
    if (link == null) {
      link = HeldLink.unknown();
      held.put(row.fact().key(), link);
      add(row.fact());
    }
    boolean unknown = link.now() == null;
    Row whole = unknown ? new Row(row.fact().beside(without, row.absent()), false) : row;
    link.take(whole);
    return new Result(Effect.SUPERSEDED, null, null);
  }

  /**
   * A fact that stands beside that of a row and may be the same, of which the start is not told.
   */
  @Nullable Fact twin(Row row) {
    if (start < 0) {
      return null;
    }
    boolean open = row.fact().value(start) == null;
    for (HeldLink other : others(row.fact())) {
      Fact fact = other.now();
      if (fact != null && (fact.value(start) == null) != open) {
        return fact;
      }
    }
    return null;
  }

  private List<HeldLink> others(Fact fact) {
    List<HeldLink> others = new ArrayList<>(2);
    for (List<@Nullable Object> key : alike.getOrDefault(fact.keyButStart(), List.of())) {
      HeldLink link = held.get(key);
      if (link != null) {
        others.add(link);
      }
    }
    return others;
  }
}
