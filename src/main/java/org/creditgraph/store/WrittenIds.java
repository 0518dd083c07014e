package org.creditgraph.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.WrittenText;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

/**
 * The ids in a store that imports of today would write otherwise, and what they become: without
 * what nobody sees, in half width. One that would become the id of something else stays.
 */
final class WrittenIds {
  private static final Cypher ODD = Cypher.named("odd-ids");
  private static final Cypher ODD_PAYMENTS = Cypher.named("odd-payment-ids");
  private static final Cypher KNOWN = Cypher.named("ids-known");
  private static final Cypher KNOWN_PAYMENTS = Cypher.named("payment-ids-known");
  private static final Cypher SET = Cypher.named("id-set");
  private static final Cypher SET_SUPERSEDED = Cypher.named("id-set-superseded");
  private static final Cypher SET_REFERENCE = Cypher.named("id-set-reference");
  private static final Cypher SET_SUPERSEDED_REFERENCE =
      Cypher.named("id-set-reference-superseded");
  private static final Cypher SET_JUDGEMENT = Cypher.named("id-set-judgement");
  private static final Cypher SET_PAYMENT = Cypher.named("id-set-payment");

  /** Ids that stay which are told by name. */
  private static final int NAMED_MAX = 50;

  /** Ids of three spaces: things, records, payments. */
  private enum Space {
    ENTITY,
    RECORD,
    PAYMENT
  }

  /** The new ids of one space by the old ones, so many that one transaction takes them. */
  record Part(Space space, Map<String, Object> ids) {}

  private final Map<Space, Map<String, String>> renamed = new LinkedHashMap<>();
  private final List<String> leftNamed = new ArrayList<>(0);
  private long leftCount;

  private WrittenIds() {}

  static WrittenIds in(Session session) {
    WrittenIds ids = new WrittenIds();
    for (Space space : Space.values()) {
      ids.find(session, space);
    }
    return ids;
  }

  private void find(Session session, Space space) {
    List<String> odd = new ArrayList<>();
    for (Record row : session.run(odd(space)).list()) {
      String id = row.get("id").asString();
      if (!WrittenText.id(id).equals(id)) {
        odd.add(id);
      }
    }
    Set<String> taken = new HashSet<>(known(session, space, odd));
    Map<String, String> ids = new LinkedHashMap<>();
    for (String id : odd) {
      String written = WrittenText.id(id);
      if (written.isEmpty() || !taken.add(written)) {
        leave(id);
      } else {
        ids.put(id, written);
      }
    }
    renamed.put(space, ids);
  }

  private void leave(String id) {
    leftCount++;
    if (leftNamed.size() < NAMED_MAX) {
      leftNamed.add(shown(id));
    }
  }

  /** With what nobody sees in it as the number of the character. */
  private static String shown(String id) {
    StringBuilder shown = new StringBuilder(id.length());
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean plain = c > ' ' && c <= '~' || Character.isLetterOrDigit(c);
      shown.append(plain ? String.valueOf(c) : "\\u%04X".formatted((int) c));
    }
    return shown.toString();
  }

  private static List<String> known(Session session, Space space, List<String> odd) {
    if (odd.isEmpty()) {
      return List.of();
    }
    List<String> ids = odd.stream().map(WrittenText::id).distinct().toList();
    String query =
        space == Space.PAYMENT ? KNOWN_PAYMENTS.text() : KNOWN.with("label", label(space)).text();
    return session.run(query, Map.of("ids", ids)).single().get("ids").asList(id -> id.asString());
  }

  private static String odd(Space space) {
    return space == Space.PAYMENT ? ODD_PAYMENTS.text() : ODD.with("label", label(space)).text();
  }

  private static String label(Space space) {
    return space == Space.RECORD ? Labels.RECORD : Labels.ENTITY;
  }

  long count() {
    return renamed.values().stream().mapToLong(Map::size).sum();
  }

  /** How many ids stay, because what they would become is another's. */
  long leftCount() {
    return leftCount;
  }

  /** The first of them, as they stand in the store but for what nobody sees. */
  List<String> leftNamed() {
    return List.copyOf(leftNamed);
  }

  /** The new ids of things by the old ones. */
  Map<String, String> things() {
    return renamed.getOrDefault(Space.ENTITY, Map.of());
  }

  List<Part> parts(int countMax) {
    List<Part> parts = new ArrayList<>();
    renamed.forEach(
        (space, ids) -> {
          Map<String, Object> some = new HashMap<>();
          for (Map.Entry<String, String> id : ids.entrySet()) {
            some.put(id.getKey(), id.getValue());
            if (some.size() == countMax) {
              parts.add(new Part(space, some));
              some = new HashMap<>();
            }
          }
          if (!some.isEmpty()) {
            parts.add(new Part(space, some));
          }
        });
    return parts;
  }

  /** Writes the ids of a part wherever they stand. */
  static void write(TransactionContext transaction, Part part) {
    Map<String, Object> ids = Map.of("ids", part.ids());
    if (part.space() == Space.PAYMENT) {
      transaction.run(SET_PAYMENT.text(), ids).consume();
      return;
    }
    boolean records = part.space() == Space.RECORD;
    transaction.run(SET.with("label", label(part.space())).text(), ids).consume();
    transaction.run(SET_SUPERSEDED.text(), Map.of("ids", part.ids(), "records", records)).consume();
    if (!records) {
      writeReferences(transaction, part.ids());
      transaction.run(SET_JUDGEMENT.text(), ids).consume();
    }
  }

  private static void writeReferences(TransactionContext transaction, Map<String, Object> ids) {
    for (FactType type : FactType.values()) {
      for (FactLayout.EmbeddedReference reference : FactLayout.of(type).references()) {
        String property = FactLayout.camelCase(type.columns().get(reference.column()).name());
        transaction
            .run(
                SET_REFERENCE.with("label", Labels.of(type)).with("property", property).text(),
                Map.of("ids", ids))
            .consume();
        transaction
            .run(
                SET_SUPERSEDED_REFERENCE.with("property", property).text(),
                Map.of("ids", ids, "type", type.name()))
            .consume();
      }
    }
  }
}
