package org.creditgraph.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.store.FactLayout.EmbeddedReference;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Writes changed things: new ones, new values for known ones, and what they refer to. */
final class EntityWrites {
  private static final Cypher ADD = Cypher.named("entity-add");
  private static final Cypher UPGRADE = Cypher.named("entity-upgrade");
  private static final Cypher SUPERSEDE = Cypher.named("entity-supersede");
  private static final Cypher UPDATE = Cypher.named("entity-update");
  private static final Cypher REVERT = Cypher.named("entity-revert");
  private static final Cypher RELABEL = Cypher.named("entity-relabel");
  private static final Cypher REFERENCE_ADD = Cypher.named("reference-add");
  private static final Cypher REFERENCE_LOG = Cypher.named("reference-log");
  private static final Cypher REFERENCE_END = Cypher.named("reference-end");
  private static final Cypher REFERENCE_SET = Cypher.named("reference-set");

  private final FactLayout layout;
  private final List<HeldThing> changed;
  private final References.Found found;
  private final References references;
  private final int sequence;

  EntityWrites(
      FactLayout layout,
      List<HeldThing> changed,
      References.Found found,
      References references,
      int sequence) {
    this.layout = layout;
    this.changed = changed;
    this.found = found;
    this.references = references;
    this.sequence = sequence;
  }

  void write(ChunkTransaction transaction) {
    List<HeldThing> known = new ArrayList<>();
    Map<List<String>, List<Fact>> added = new LinkedHashMap<>();
    for (HeldThing thing : changed) {
      if (thing.state != HeldThing.State.UNKNOWN) {
        known.add(thing);
      } else if (thing.now() != null) {
        Fact fact = thing.now();
        added.computeIfAbsent(Labels.of(fact), labels -> new ArrayList<>()).add(fact);
      }
    }
    added.forEach((labels, facts) -> add(transaction, labels, facts));
    if (!known.isEmpty()) {
      change(transaction, known);
      changeReferences(transaction, known);
    }
  }

  private void add(ChunkTransaction transaction, List<String> labels, List<Fact> facts) {
    List<List<@Nullable Object>> rows = new ArrayList<>(facts.size());
    Map<String, Fact> byId = HashMap.newHashMap(facts.size());
    for (Fact fact : facts) {
      rows.add(Arrays.asList(layout.values(fact)));
      byId.put(fact.needed("id"), fact);
    }
    Cypher query = ADD.withRow(layout.properties(), 0);
    Record written = transaction.run(query, "rows", rows, Map.of("labels", labels));
    List<Object> ids = Objects.requireNonNull(written).get("ids").asList();
    List<Object> nodes = written.get("nodes").asList();
    Map<String, Long> nodeOf = HashMap.newHashMap(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      String id = (String) ids.get(i);
      long node = (Long) nodes.get(i);
      nodeOf.put(id, node);
      remember(id, node, Objects.requireNonNull(byId.get(id)), false, true);
    }
    for (EmbeddedReference reference : layout.references()) {
      List<List<Object>> pairs = new ArrayList<>();
      for (Fact fact : facts) {
        String target = (String) fact.value(reference.column());
        if (target != null) {
          pairs.add(
              List.of(
                  Objects.requireNonNull(nodeOf.get(fact.needed("id"))),
                  target(reference, target)));
        }
      }
      transaction.run(REFERENCE_ADD.with("type", reference.relationship()), "rows", pairs);
    }
  }

  private void change(ChunkTransaction transaction, List<HeldThing> known) {
    List<List<Object>> upgraded = new ArrayList<>();
    List<List<Object>> superseded = new ArrayList<>();
    List<List<Object>> updated = new ArrayList<>();
    List<List<Object>> reverted = new ArrayList<>();
    List<Long> relabelled = new ArrayList<>();
    for (HeldThing thing : known) {
      List<Object> row = List.of(thing.node, properties(thing.now()));
      switch (thing.state) {
        case CONTACT_POINT -> upgraded.add(row);
        case COMMITTED -> superseded.add(row);
        default -> {
          if (thing.superseded >= 0 && thing.isAsBefore()) {
            reverted.add(List.of(thing.node, thing.superseded));
          } else {
            updated.add(row);
          }
        }
      }
      Fact fact = thing.now() == null ? Objects.requireNonNull(thing.first()) : thing.now();
      remember(thing.id, thing.node, fact, thing.now() == null, false);
      relabelled.add(thing.node);
    }
    transaction.run(UPGRADE, "rows", upgraded);
    transaction.run(SUPERSEDE, "rows", superseded, Map.of("type", layout.type().name()));
    transaction.run(UPDATE, "rows", updated);
    transaction.run(REVERT, "rows", reverted);
    if (layout.type() == FactType.ORGANIZATION || layout.type() == FactType.ASSET) {
      transaction.run(RELABEL, "nodes", relabelled, Map.of("labels", Labels.BY_KIND));
    }
  }

  private void changeReferences(ChunkTransaction transaction, List<HeldThing> known) {
    Set<Long> referrers = new LinkedHashSet<>();
    for (EmbeddedReference reference : layout.references()) {
      List<Long> ended = new ArrayList<>();
      List<List<Object>> set = new ArrayList<>();
      for (HeldThing thing : known) {
        String old = target(thing.first(), reference);
        String target = target(thing.now(), reference);
        if (!Objects.equals(old, target)) {
          referrers.add(thing.node);
          if (old != null) {
            ended.add(thing.node);
          }
          if (target != null) {
            set.add(List.of(thing.node, target(reference, target)));
          }
        }
      }
      transaction.run(REFERENCE_END.with("type", reference.relationship()), "nodes", ended);
      transaction.run(REFERENCE_SET.with("type", reference.relationship()), "rows", set);
    }
    transaction.run(REFERENCE_LOG, "nodes", List.copyOf(referrers));
  }

  /** The new values of a node; a null value takes a property away. */
  private Map<String, @Nullable Object> properties(@Nullable Fact now) {
    Map<String, @Nullable Object> properties = new HashMap<>();
    properties.put("knownFrom", sequence);
    if (now == null) {
      properties.put("retracted", true);
      return properties;
    }
    @Nullable Object[] values = layout.values(now);
    for (int i = 0; i < values.length; i++) {
      properties.put(layout.properties().get(i), values[i]);
    }
    properties.put("retracted", null);
    return properties;
  }

  private long target(EmbeddedReference reference, String id) {
    Column column = EntityChunk.column(layout.type(), reference.column());
    return Objects.requireNonNull(found.of(column, id), id).node();
  }

  private static @Nullable String target(@Nullable Fact fact, EmbeddedReference reference) {
    return fact == null ? null : (String) fact.value(reference.column());
  }

  private void remember(String id, long node, Fact fact, boolean retracted, boolean fresh) {
    references.remember(
        layout.type().idSpace(),
        id,
        new References.Node(node, Labels.kindOf(fact), retracted, fresh));
  }
}
