package org.creditgraph.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.IdSpace;
import org.creditgraph.graph.NodeKind;
import org.jspecify.annotations.Nullable;

/** The labels of nodes, from the kinds and types of the graph. */
final class Labels {
  static final String ENTITY = "Entity";
  static final String RECORD = "Record";

  /** From the word of a kind to its label, for things whose kind can change. */
  static final Map<String, Object> BY_KIND = new HashMap<>();

  private static final Map<String, NodeKind> KINDS = new HashMap<>();
  private static final Map<FactType, String> TYPES = new EnumMap<>(FactType.class);

  static {
    for (NodeKind kind : NodeKind.values()) {
      if (!kind.isContactPoint()) {
        KINDS.put(label(kind), kind);
      }
      if (kind.isOrganization() || NodeKind.ASSETS.contains(kind)) {
        BY_KIND.put(kind.name(), label(kind));
      }
    }
    for (FactType type : FactType.values()) {
      if (type.definesThing()) {
        TYPES.put(type, type == FactType.CREDIT_RECORD ? RECORD : capitalized(type.name()));
      }
    }
  }

  private Labels() {}

  /** The label that all things of a type have and no others. */
  static String of(FactType type) {
    return Objects.requireNonNull(TYPES.get(type));
  }

  /** The label under which the ids of a type are unique. */
  static String identity(FactType type) {
    return identity(type.idSpace());
  }

  static String identity(IdSpace space) {
    return switch (space) {
      case NODES -> ENTITY;
      case RECORDS -> RECORD;
      case COMMITMENTS -> of(FactType.COMMITMENT);
      case TENDERS -> of(FactType.TENDER);
    };
  }

  /** All labels of a new node. */
  static List<String> of(Fact fact) {
    return switch (fact.type()) {
      case CREDIT_RECORD, COMMITMENT, TENDER -> List.of(of(fact.type()));
      case PERSON -> List.of(ENTITY, "Party", "Person");
      case ORGANIZATION -> List.of(ENTITY, "Party", "Organization", label(kindOf(fact)));
      case ASSET -> List.of(ENTITY, "Asset", label(kindOf(fact)));
      default -> List.of(ENTITY, of(fact.type()));
    };
  }

  /** What a thing is that a fact defines. */
  static NodeKind kindOf(Fact fact) {
    return switch (fact.type()) {
      case ORGANIZATION, ASSET -> NodeKind.valueOf(fact.needed("kind"));
      case CREDIT_RECORD -> NodeKind.RECORD;
      default -> NodeKind.valueOf(fact.type().name());
    };
  }

  /** What a node is, from its labels; a pure contact point by its kind. */
  static NodeKind kindOf(List<String> labels, @Nullable String contactKind) {
    for (String label : labels) {
      NodeKind kind = KINDS.get(label);
      if (kind != null) {
        return kind;
      }
    }
    return NodeKind.valueOf(Objects.requireNonNull(contactKind));
  }

  /** The type of the facts that define a node with these labels, null for a pure contact point. */
  static @Nullable FactType typeOf(List<String> labels) {
    for (Map.Entry<FactType, String> entry : TYPES.entrySet()) {
      if (labels.contains(entry.getValue())) {
        return entry.getKey();
      }
    }
    return null;
  }

  /** The kinds in words, such as `party or store`. */
  static String described(Set<NodeKind> kinds) {
    List<String> words = new ArrayList<>();
    if (kinds.containsAll(NodeKind.PARTIES)) {
      words.add("party");
    } else if (kinds.containsAll(NodeKind.ORGANIZATIONS)) {
      words.add("organization");
    }
    for (NodeKind kind : NodeKind.values()) {
      if (kinds.contains(kind) && !(kind.isParty() && !words.isEmpty())) {
        words.add(described(kind));
      }
    }
    return String.join(" or ", words);
  }

  /** One kind in words, such as `public institution`. */
  static String described(NodeKind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  /** One kind in words, such as `an account`. */
  static String withArticle(NodeKind kind) {
    String words = described(kind);
    return ("aeio".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
  }

  private static String label(NodeKind kind) {
    return capitalized(kind.name());
  }

  private static String capitalized(String name) {
    String camel = FactLayout.camelCase(name.toLowerCase(java.util.Locale.ROOT));
    return Character.toUpperCase(camel.charAt(0)) + camel.substring(1);
  }
}
