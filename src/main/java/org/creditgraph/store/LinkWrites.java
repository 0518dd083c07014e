package org.creditgraph.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditgraph.graph.ContactPoint;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.NodeKind;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/** Writes changed links: ends old versions, adds new ones and the contact points they need. */
final class LinkWrites {
  private static final Cypher DELETE = Cypher.named("link-delete");
  private static final Cypher RESTORE = Cypher.named("link-restore");
  private static final Cypher END = Cypher.named("link-end");
  private static final Cypher ADD = Cypher.named("link-add");
  private static final Cypher ADD_POINT = Cypher.named("contact-point-add");

  private final FactLayout layout;
  private final LinkEnds ends;
  private final References references;
  private final List<Long> deleted = new ArrayList<>();
  private final List<Long> restored = new ArrayList<>();
  private final List<Long> ended = new ArrayList<>();
  private final Map<String, List<Fact>> added = new LinkedHashMap<>();

  LinkWrites(FactLayout layout, LinkEnds ends, References references, List<HeldLink> changed) {
    this.layout = layout;
    this.ends = ends;
    this.references = references;
    changed.forEach(this::plan);
  }

  private void plan(HeldLink link) {
    Fact now = link.now();
    if (link.own >= 0) {
      deleted.add(link.own);
    }
    if (now != null && link.isAsBefore()) {
      restored.add(link.old); // what this batch had ended stands again
      return;
    }
    if (link.old >= 0 && !link.oldEnded) {
      ended.add(link.old);
    }
    if (now != null) {
      added.computeIfAbsent(layout.relationship(now), type -> new ArrayList<>()).add(now);
    }
  }

  void write(ChunkTransaction transaction) {
    transaction.run(DELETE, "links", deleted);
    transaction.run(RESTORE, "links", restored);
    transaction.run(END, "links", ended);
    Map<String, Long> points = addPoints(transaction);
    added.forEach(
        (relationship, facts) -> {
          List<List<@Nullable Object>> rows = new ArrayList<>(facts.size());
          for (Fact fact : facts) {
            rows.add(row(fact, points));
          }
          Cypher query = ADD.with("type", relationship).withRow(layout.properties(), 2);
          transaction.run(query, "rows", rows);
        });
  }

  private List<@Nullable Object> row(Fact fact, Map<String, Long> points) {
    @Nullable Object[] values = layout.values(fact);
    @Nullable Object[] row = new Object[values.length + 2];
    row[0] = Objects.requireNonNull(ends.from(fact)).node();
    References.Node to = ends.to(fact);
    row[1] = to == null ? points.get(LinkEnds.point(fact).nodeId()) : Long.valueOf(to.node());
    System.arraycopy(values, 0, row, 2, values.length);
    return Arrays.asList(row);
  }

  /** Makes the contact points that nobody had been reached at before. */
  private Map<String, Long> addPoints(ChunkTransaction transaction) {
    if (layout.type() != FactType.CONTACT) {
      return Map.of();
    }
    Map<String, ContactPoint> missing = new LinkedHashMap<>();
    for (List<Fact> facts : added.values()) {
      for (Fact fact : facts) {
        if (ends.to(fact) == null) {
          ContactPoint point = LinkEnds.point(fact);
          missing.put(point.nodeId(), point);
        }
      }
    }
    List<List<Object>> rows = new ArrayList<>(missing.size());
    missing.forEach((id, point) -> rows.add(List.of(id, point.kind().name(), point.value())));
    Record written = transaction.run(ADD_POINT, "rows", rows);
    Map<String, Long> nodes = HashMap.newHashMap(missing.size());
    if (written != null) {
      List<Object> ids = written.get("ids").asList();
      List<Object> internal = written.get("nodes").asList();
      for (int i = 0; i < ids.size(); i++) {
        String id = (String) ids.get(i);
        long node = (Long) internal.get(i);
        nodes.put(id, node);
        NodeKind kind = NodeKind.valueOf(Objects.requireNonNull(missing.get(id)).kind().name());
        references.remember(Labels.ENTITY, id, new References.Node(node, kind, false, true));
      }
    }
    return nodes;
  }
}
