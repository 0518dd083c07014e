package org.creditgraph.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.ColumnType;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.jspecify.annotations.Nullable;

/**
 * How facts of one type lie in the graph: what is an end or the type of a relationship, and what is
 * a property.
 *
 * <p>The ends and the kind of a relationship say what the columns of the key say, so these columns
 * are not stored again.
 */
final class FactLayout {
  static final String SOURCE = "source";
  private static final Map<FactType, FactLayout> LAYOUTS = new EnumMap<>(FactType.class);
  private static final Map<String, FactLayout> BY_RELATIONSHIP = new HashMap<>();

  static {
    for (FactType type : FactType.values()) {
      FactLayout layout = new FactLayout(type);
      LAYOUTS.put(type, layout);
      layout.relationships.forEach(name -> BY_RELATIONSHIP.put(name, layout));
    }
  }

  private final FactType type;
  private final int from;
  private final int to;
  private final int kind;
  private final int[] stored;
  private final List<String> properties = new ArrayList<>();
  private final List<String> relationships;
  private final List<EmbeddedReference> references;

  /**
   * A reference of a thing that is a property and, for those who ask in Cypher, a relationship too.
   */
  record EmbeddedReference(int column, String relationship) {}

  static FactLayout of(FactType type) {
    return Objects.requireNonNull(LAYOUTS.get(type));
  }

  /** The layout of the facts that relationships of a type hold, null when they hold none. */
  static @Nullable FactLayout ofRelationship(String name) {
    return BY_RELATIONSHIP.get(name);
  }

  private FactLayout(FactType type) {
    this.type = type;
    this.from = end(type, 0);
    this.to = end(type, 1);
    this.kind =
        switch (type) {
          case ROLE -> type.position("role");
          case RELATION, CONTACT -> type.position("kind");
          default -> -1;
        };
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < type.columns().size(); i++) {
      if (i != from && i != to && i != kind) {
        kept.add(i);
        properties.add(camelCase(type.columns().get(i).name()));
      }
    }
    properties.add(SOURCE);
    this.stored = kept.stream().mapToInt(Integer::intValue).toArray();
    this.relationships = relationships(type, kind);
    this.references = references(type);
  }

  FactType type() {
    return type;
  }

  boolean isEntity() {
    return type.definesThing();
  }

  /** The stored properties in the order of {@link #values}; the last is the source. */
  List<String> properties() {
    return properties;
  }

  /** The types that relationships of such facts have; empty for things. */
  List<String> relationships() {
    return relationships;
  }

  List<EmbeddedReference> references() {
    return references;
  }

  String relationship(Fact fact) {
    return kind < 0 ? relationships.getFirst() : (String) Objects.requireNonNull(fact.value(kind));
  }

  /** The column of the id where a link begins, -1 for things. */
  int from() {
    return from;
  }

  /**
   * The column that says where a link ends, -1 for things and for what ends where it begins: events
   * and attributes.
   */
  int to() {
    return to;
  }

  /** What is stored of a fact, in the order of {@link #properties}. */
  @Nullable Object[] values(Fact fact) {
    @Nullable Object[] values = new Object[stored.length + 1];
    for (int i = 0; i < stored.length; i++) {
      ColumnType columnType = type.columns().get(stored[i]).type();
      values[i] = Stored.property(columnType, fact.value(stored[i]));
    }
    values[stored.length] = fact.source();
    return values;
  }

  /** The fact of a thing, from its properties by name. */
  Fact fact(Function<String, @Nullable Object> property) {
    return fact("", "", "", property);
  }

  Fact fact(
      String fromId,
      String toId,
      String relationship,
      Function<String, @Nullable Object> property) {
    @Nullable Object[] row = new Object[properties.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = property.apply(properties.get(i));
    }
    return fact(fromId, toId, relationship, row);
  }

  /** The fact from its stored values in the order of {@link #properties}. */
  Fact fact(String fromId, String toId, String relationship, @Nullable Object[] row) {
    @Nullable Object[] values = new Object[type.columns().size()];
    if (from >= 0) {
      values[from] = fromId;
    }
    if (to >= 0 && type != FactType.CONTACT) {
      values[to] = toId;
    }
    if (kind >= 0) {
      values[kind] = relationship;
    }
    for (int i = 0; i < stored.length; i++) {
      values[stored[i]] = Stored.value(type.columns().get(stored[i]).type(), row[i]);
    }
    return new Fact(type, values, (String) row[stored.length]);
  }

  static String camelCase(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("_")) {
      camel.append(
          camel.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return camel.toString();
  }

  private static int end(FactType type, int which) {
    if (type.definesThing() || type == FactType.CONTACT && which == 1) {
      return -1; // a contact's value is kept as it was given, beside the normalised one of its node
    }
    int seen = 0;
    for (int i = 0; i < type.columns().size(); i++) {
      if (type.columns().get(i).type() == ColumnType.REFERENCE && seen++ == which) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> relationships(FactType type, int kind) {
    return switch (type) {
      case ROLE, RELATION, CONTACT -> type.columns().get(kind).words();
      case HOLDING -> List.of("SHAREHOLDING");
      case RECORD_PERSON -> List.of("NAMES");
      case RECORD_EVENT -> List.of("EVENT");
      case NAME -> List.of("HAS_NAME");
      case IDENTIFIER -> List.of("HAS_IDENTIFIER");
      case CONTRACT_PARTY, ASSET_PARTY, SHIPMENT_PARTY, PAYMENT, CONTRACT_PAYMENT, BID ->
          List.of(type.name());
      default -> List.of();
    };
  }

  private static List<EmbeddedReference> references(FactType type) {
    if (!type.definesThing()) {
      return List.of();
    }
    List<EmbeddedReference> references = new ArrayList<>();
    for (int i = 0; i < type.columns().size(); i++) {
      Column column = type.columns().get(i);
      if (column.type() == ColumnType.REFERENCE) {
        references.add(
            new EmbeddedReference(
                i,
                switch (column.name()) {
                  case "platform_id" -> "STORE_PLATFORM";
                  case "operator_id" -> "STORE_OPERATOR";
                  case "owner_id" -> type.name() + "_OWNER"; // of an account, of a tender
                  case "agent_id" -> "TENDER_AGENT";
                  case "winner_id" -> "TENDER_WINNER";
                  case "party_id" -> "COMMITMENT_OF";
                  case "asset_id" -> "SHIPMENT_ASSET";
                  default -> "ABOUT";
                }));
      }
    }
    return references;
  }
}
