package org.creditgraph.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.ColumnType;
import org.creditgraph.graph.ContactPoint;
import org.creditgraph.graph.ContactPoints;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactType.Shape;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.IdSpace;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Placeholder;
import org.creditgraph.store.BatchWriter.Effect;
import org.creditgraph.store.BatchWriter.Row;
import org.jspecify.annotations.Nullable;

/** The meaning of batches, slow and plain: maps from keys to facts, copied for each batch. */
final class VersionOracle {
  private record Key(FactType type, List<@Nullable Object> values) {}

  private final List<FactVersion> ended = new ArrayList<>();
  private final Map<Key, Integer> since = new HashMap<>();
  private Map<Key, Fact> known = new HashMap<>();
  private Map<Key, Fact> working = new HashMap<>();
  private Map<String, NodeKind> things = new HashMap<>();
  private Map<String, NodeKind> workingThings = new HashMap<>();
  private int sequence;

  int sequence() {
    return sequence;
  }

  void begin() {
    working = new HashMap<>(known);
    workingThings = new HashMap<>(things);
  }

  /** The effects on one chunk, as `EFFECT` or `REFUSED column`. */
  List<String> write(List<Row> rows) {
    List<String> effects = new ArrayList<>();
    Map<String, NodeKind> before = new HashMap<>(workingThings);
    for (Row row : rows) {
      effects.add(take(row, before));
    }
    for (Row row : rows) {
      Fact now = working.get(key(row.fact()));
      if (now != null && now.type() == FactType.CONTACT) {
        for (ContactPoint point : ContactPoints.of(now).points()) {
          workingThings.putIfAbsent(node(point.nodeId()), NodeKind.valueOf(point.kind().name()));
        }
      } else if (now != null && now.type().definesThing()) {
        workingThings.put(now.type().idSpace() + now.needed("id"), kind(now));
      }
    }
    return effects;
  }

  /** True when there was something to commit. */
  boolean commit() {
    if (working.equals(known)) {
      return false;
    }
    sequence++;
    Set<Key> keys = new HashSet<>(known.keySet());
    keys.addAll(working.keySet());
    for (Key key : keys) {
      Fact old = known.get(key);
      Fact now = working.get(key);
      if (Objects.equals(old, now)) {
        continue;
      }
      if (old != null) {
        ended.add(new FactVersion(old, Objects.requireNonNull(since.remove(key)), sequence));
      }
      if (now != null) {
        since.put(key, sequence);
      }
    }
    known = new HashMap<>(working);
    things = new HashMap<>(workingThings);
    return true;
  }

  List<FactVersion> read(int at) {
    List<FactVersion> versions = new ArrayList<>();
    for (FactVersion version : all()) {
      if (version.knownFrom() <= at) {
        versions.add(version.knownUntil() <= at ? version : open(version));
      }
    }
    return versions;
  }

  List<FactVersion> changes(int at) {
    List<FactVersion> versions = new ArrayList<>();
    for (FactVersion version : all()) {
      if (version.knownUntil() == at) {
        versions.add(version);
      } else if (version.knownFrom() == at) {
        versions.add(open(version));
      }
    }
    return versions;
  }

  private List<FactVersion> all() {
    List<FactVersion> all = new ArrayList<>(ended);
    known.forEach(
        (key, fact) ->
            all.add(
                new FactVersion(
                    fact, Objects.requireNonNull(since.get(key)), FactVersion.STILL_KNOWN)));
    return all;
  }

  private String take(Row row, Map<String, NodeKind> before) {
    Fact old = working.get(key(row.fact()));
    Fact fact = old == null || row.retracted() ? row.fact() : row.fact().beside(old, row.absent());
    if (row.retracted()) {
      working.remove(key(fact));
      return (old == null ? Effect.NOTHING_TO_RETRACT : Effect.RETRACTED).name();
    }
    if (saysNothing(fact)) {
      return Effect.NOTHING_SAID.name();
    }
    String column = columnAtFault(fact, row.absent() != 0, before);
    if (column != null) {
      return "REFUSED " + column;
    }
    Fact twin = withOtherStart(row);
    if (twin != null && fact.value("valid_from") == null) {
      return Effect.UNCHANGED.name();
    }
    if (twin != null) {
      working.remove(key(twin));
      working.put(key(fact), old == null ? row.fact().beside(twin, row.absent()) : fact);
      return Effect.SUPERSEDED.name();
    }
    if (fact.equals(old)) {
      return Effect.UNCHANGED.name();
    }
    working.put(key(fact), fact);
    return (old == null ? Effect.ADDED : Effect.SUPERSEDED).name();
  }

  /** A known fact that is this one but for a start that one of the two does not tell. */
  private @Nullable Fact withOtherStart(Row row) {
    Fact fact = row.fact();
    int start = Fact.startIn(fact.type());
    return start < 0
        ? null
        : working.values().stream()
            .filter(other -> other.type() == fact.type())
            .filter(other -> other.keyButStart().equals(fact.keyButStart()))
            .filter(other -> (other.value(start) == null) != (fact.value(start) == null))
            .filter(other -> fact.equalsButStart(other, row.absent()))
            .findFirst()
            .orElse(null);
  }

  private boolean saysNothing(Fact fact) {
    if (fact.type() != FactType.CONTACT) {
      String value = fact.type().shape() == Shape.ATTRIBUTE ? fact.text("value") : null;
      return value != null && Placeholder.is(value);
    }
    ContactPoints points = ContactPoints.of(fact);
    return switch (points.standing()) {
      case NODES -> false;
      case NOTHING -> true;
      case KNOWN_ACCOUNT -> {
        List<@Nullable Object> id = List.of(points.first().nodeId());
        yield !working.containsKey(new Key(FactType.ACCOUNT, id));
      }
    };
  }

  /** What reading judges of a whole row is judged here where columns are absent. */
  private @Nullable String columnAtFault(Fact fact, boolean absent, Map<String, NodeKind> before) {
    for (int i = 0; i < fact.type().columns().size(); i++) {
      Column column = fact.type().columns().get(i);
      if (fact.value(i) == null && column.required()) {
        return column.name();
      }
      if (absent
          && !column.endOf().isEmpty()
          && fact.value(i) instanceof LocalDate end
          && fact.date(column.endOf()) instanceof LocalDate start
          && end.isBefore(start)) {
        return column.name();
      }
      if (fact.value(i) != null
          && column.type() == ColumnType.REFERENCE
          && !refersWell(column, (String) fact.value(i))) {
        return column.name();
      }
    }
    if (fact.type() == FactType.CONTACT) {
      return ContactPoints.of(fact).points().stream().anyMatch(point -> isTaken(point, before))
          ? "value"
          : null;
    }
    if (fact.type() == FactType.RELATION) {
      NodeKind from = Objects.requireNonNull(workingThings.get(node(fact.needed("from_id"))));
      NodeKind to = Objects.requireNonNull(workingThings.get(node(fact.needed("to_id"))));
      return LinkKind.valueOf(fact.needed("kind")).mayTie(from, to) ? null : "kind";
    }
    if (fact.type().definesThing()) {
      NodeKind there = before.get(fact.type().idSpace() + fact.needed("id"));
      return there == null || fits(fact, there) ? null : "id";
    }
    return null;
  }

  private boolean refersWell(Column column, String id) {
    NodeKind kind = workingThings.get(column.idSpace() + id);
    return kind != null
        && column.refersTo().contains(kind)
        && working.keySet().stream()
            .anyMatch(
                key ->
                    key.type().definesThing()
                        && key.type().idSpace() == column.idSpace()
                        && key.values().equals(List.of(id)));
  }

  private static boolean fits(Fact fact, NodeKind there) {
    return switch (fact.type()) {
      case ORGANIZATION -> there.isOrganization();
      case ASSET -> NodeKind.ASSETS.contains(there);
      case ACCOUNT -> there == NodeKind.ACCOUNT || there == NodeKind.BANK_ACCOUNT;
      default -> there == kind(fact);
    };
  }

  private static NodeKind kind(Fact fact) {
    return switch (fact.type()) {
      case ORGANIZATION, ASSET -> NodeKind.valueOf(fact.needed("kind"));
      case CREDIT_RECORD -> NodeKind.RECORD;
      default -> NodeKind.valueOf(fact.type().name());
    };
  }

  private static boolean isTaken(ContactPoint point, Map<String, NodeKind> before) {
    NodeKind there = before.get(node(point.nodeId()));
    boolean account = there == NodeKind.ACCOUNT && point.kind() == LinkKind.BANK_ACCOUNT;
    return there != null && !account && !there.name().equals(point.kind().name());
  }

  private static String node(String id) {
    return IdSpace.NODES + id;
  }

  private static Key key(Fact fact) {
    return new Key(fact.type(), fact.key());
  }

  private static FactVersion open(FactVersion version) {
    return new FactVersion(version.fact(), version.knownFrom(), FactVersion.STILL_KNOWN);
  }
}
