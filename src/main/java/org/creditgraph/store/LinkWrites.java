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
import org.creditgraph.graph.IdSpace;
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
  private static final Cypher ADD_ALSO = Cypher.named("contact-also-add");
  private static final Cypher DELETE_ALSO = Cypher.named("contact-also-delete");
  private static final Cypher RESTORE_ALSO = Cypher.named("contact-also-restore");
  private static final Cypher END_ALSO = Cypher.named("contact-also-end");

  private final FactLayout layout;
  private final LinkEnds ends;
  private final References references;
  private final List<Long> deleted = new ArrayList<>();
  private final List<Long> restored = new ArrayList<>();
  private final List<Long> ended = new ArrayList<>();
  private final Map<String, List<Fact>> added = new LinkedHashMap<>();

  /** Of the links of contacts those that reach several points at once. */
  private final List<Long> deletedOfSeveral = new ArrayList<>();

  private final List<Long> restoredOfSeveral = new ArrayList<>();
  private final List<Long> endedOfSeveral = new ArrayList<>();

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
      note(link.first(), link.own, deletedOfSeveral);
    }
    if (now != null && link.isAsBefore()) {
      restored.add(link.old); // what this batch had ended stands again
      note(now, link.old, restoredOfSeveral);
      return;
    }
    if (link.old >= 0 && !link.oldEnded) {
      ended.add(link.old);
      note(link.before(), link.old, endedOfSeveral);
    }
    if (now != null) {
      added.computeIfAbsent(layout.relationship(now), type -> new ArrayList<>()).add(now);
    }
  }

  private void note(@Nullable Fact fact, long link, List<Long> ofSeveral) {
    if (fact != null && isContact() && LinkEnds.points(fact).points().size() > 1) {
      ofSeveral.add(link);
    }
  }

  private boolean isContact() {
    return layout.type() == FactType.CONTACT;
  }

  void write(ChunkTransaction transaction) {
    transaction.run(DELETE_ALSO, "links", deletedOfSeveral);
    transaction.run(DELETE, "links", deleted);
    transaction.run(RESTORE_ALSO, "links", restoredOfSeveral);
    transaction.run(RESTORE, "links", restored);
    transaction.run(END_ALSO, "links", endedOfSeveral);
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
    transaction.run(ADD_ALSO, "rows", alsoRows(points));
  }

  /** The ties of a contact to its points beyond the first, for those who ask in Cypher. */
  private List<List<@Nullable Object>> alsoRows(Map<String, Long> points) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (List<Fact> facts : isContact() ? added.values() : List.<List<Fact>>of()) {
      for (Fact fact : facts) {
        List<ContactPoint> all = LinkEnds.points(fact).points();
        for (ContactPoint point : all.subList(1, all.size())) {
          rows.add(
              Arrays.asList(
                  Objects.requireNonNull(ends.from(fact)).node(),
                  node(point, points),
                  fact.needed("kind"),
                  fact.needed("value"),
                  fact.date("valid_from"),
                  fact.date("valid_to")));
        }
      }
    }
    return rows;
  }

  private @Nullable Long node(ContactPoint point, Map<String, Long> points) {
    References.Node node = ends.to(point);
    return node == null ? points.get(point.nodeId()) : Long.valueOf(node.node());
  }

  private List<@Nullable Object> row(Fact fact, Map<String, Long> points) {
    @Nullable Object[] values = layout.values(fact);
    @Nullable Object[] row = new Object[values.length + 2];
    row[0] = Objects.requireNonNull(ends.from(fact)).node();
    row[1] =
        isContact()
            ? Objects.requireNonNull(node(LinkEnds.points(fact).first(), points))
            : Long.valueOf(Objects.requireNonNull(ends.to(fact)).node());
    System.arraycopy(values, 0, row, 2, values.length);
    return Arrays.asList(row);
  }

  /** Makes the contact points that nobody had been reached at before. */
  private Map<String, Long> addPoints(ChunkTransaction transaction) {
    if (!isContact()) {
      return Map.of();
    }
    Map<String, ContactPoint> missing = new LinkedHashMap<>();
    for (List<Fact> facts : added.values()) {
      for (Fact fact : facts) {
        for (ContactPoint point : LinkEnds.points(fact).points()) {
          if (ends.to(point) == null) {
            missing.put(point.nodeId(), point);
          }
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
        references.remember(IdSpace.NODES, id, new References.Node(node, kind, false, true));
      }
    }
    return nodes;
  }
}
