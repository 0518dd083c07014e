package org.creditgraph.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.creditgraph.graph.ContactPoint;
import org.creditgraph.graph.ContactPoints;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

/**
 * The contacts in a store that end elsewhere than their values say by today's rules, and where they
 * are to end. One whose value says nothing ends with its subject and ties nobody.
 */
final class ContactTargets {
  private static final Cypher ALL = Cypher.named("contacts-of-kind");
  private static final Cypher REPOINT = Cypher.named("contact-repoint");
  private static final Cypher REPOINT_NOWHERE = Cypher.named("contact-repoint-nowhere");
  private static final Cypher DROP_POINT = Cypher.named("contact-point-drop");

  private final Map<String, String> renamed;

  /**
   * A contact that is to end elsewhere.
   *
   * @param left the node where it ends
   * @param points where it is to end; none for a value that says nothing
   */
  record Move(LinkKind kind, long link, long left, List<ContactPoint> points) {
    private List<Object> row() {
      ContactPoint first = points.getFirst();
      List<List<String>> others =
          points.stream().skip(1).map(point -> List.of(point.nodeId(), point.value())).toList();
      return List.of(link, first.nodeId(), first.value(), others);
    }
  }

  /**
   * @param renamed the new ids of subjects by their old ones
   */
  ContactTargets(Map<String, String> renamed) {
    this.renamed = renamed;
  }

  /** Reads all contacts, and passes on those that are to end elsewhere. */
  void forEach(Session session, Consumer<Move> moves) {
    for (String relationship : FactLayout.of(FactType.CONTACT).relationships()) {
      LinkKind kind = LinkKind.valueOf(relationship);
      Result rows = session.run(ALL.with("type", relationship).text());
      while (rows.hasNext()) {
        look(kind, rows.next(), moves);
      }
    }
  }

  private void look(LinkKind kind, Record row, Consumer<Move> moves) {
    String subject = row.get("subject").asString();
    String end = row.get("point").asString();
    String now = renamed.getOrDefault(subject, subject);
    ContactPoints contact = ContactPoints.of(now, kind, row.get("value").asString());
    boolean nowhere =
        switch (contact.standing()) {
          case NODES -> false;
          case NOTHING -> true;
          case KNOWN_ACCOUNT -> !row.get("account").asBoolean();
        };
    String target = nowhere ? subject : contact.first().nodeId();
    if (!target.equals(renamed.getOrDefault(end, end)) && !target.equals(end)) {
      List<ContactPoint> points = nowhere ? List.of() : contact.points();
      moves.accept(new Move(kind, row.get("link").asLong(), row.get("node").asLong(), points));
    }
  }

  static void write(TransactionContext transaction, Collection<Move> moves) {
    Map<LinkKind, List<Move>> byKind = new LinkedHashMap<>();
    Set<Long> left = new HashSet<>();
    for (Move move : moves) {
      byKind.computeIfAbsent(move.kind(), kind -> new ArrayList<>()).add(move);
      left.add(move.left());
    }
    byKind.forEach(
        (kind, ofKind) -> {
          List<List<Object>> rows =
              ofKind.stream().filter(move -> !move.points().isEmpty()).map(Move::row).toList();
          List<Long> links =
              ofKind.stream().filter(move -> move.points().isEmpty()).map(Move::link).toList();
          String type = kind.name();
          transaction
              .run(REPOINT.with("type", type).text(), Map.of("rows", rows, "kind", type))
              .consume();
          transaction
              .run(REPOINT_NOWHERE.with("type", type).text(), Map.of("links", links))
              .consume();
        });
    transaction.run(DROP_POINT.text(), Map.of("nodes", List.copyOf(left))).consume();
  }
}
