package org.creditgraph.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.creditgraph.graph.ColumnType;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.NameKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.OrganizationStatus;
import org.creditgraph.graph.StoreStatus;
import org.creditgraph.naming.FormerNames;
import org.creditgraph.snapshot.NodeHistory;
import org.jspecify.annotations.Nullable;

/** Tells from the history of a node what it could be found by, and when. */
final class FindableReader {
  private static final String CHINA = "+86";

  /** A node with a longer id is not found: no index takes it. */
  private static final int ID_MAX = 8_000;

  /** Behind an address that ties nobody stands whose it is. */
  private static final char OWNED = ';';

  private FindableReader() {}

  /** One for each stretch of batches in which nothing that it can be found by changed. */
  static List<Findable> of(NodeHistory history) {
    if (history.id().length() > ID_MAX) {
      return List.of();
    }
    List<FactVersion> definitions = history.definitions();
    if (definitions.size() == 1 && history.attributes().isEmpty() && history.pointKind() == null) {
      FactVersion only = definitions.getFirst();
      Findable found = at(history, only.knownFrom(), only.knownUntil());
      return found == null ? List.of() : List.of(found);
    }
    List<Integer> bounds = List.copyOf(bounds(history));
    List<Findable> found = new ArrayList<>(bounds.size());
    for (int i = 0; i < bounds.size(); i++) {
      int until = i + 1 < bounds.size() ? bounds.get(i + 1) : FactVersion.STILL_KNOWN;
      Findable one = at(history, bounds.get(i), until);
      if (one != null) {
        found.add(one);
      }
    }
    return found;
  }

  private static TreeSet<Integer> bounds(NodeHistory history) {
    TreeSet<Integer> bounds = new TreeSet<>();
    addBounds(history.definitions(), bounds);
    addBounds(history.attributes(), bounds);
    if (history.pointKind() != null) {
      bounds.add(history.pointKnownFrom());
    }
    return bounds;
  }

  private static void addBounds(List<FactVersion> versions, Set<Integer> bounds) {
    for (FactVersion version : versions) {
      bounds.add(version.knownFrom());
      if (version.knownUntil() != FactVersion.STILL_KNOWN) {
        bounds.add(version.knownUntil());
      }
    }
  }

  /** What it is found by as known after a batch; null where it is not known or has nothing. */
  static @Nullable Findable at(NodeHistory history, int sequence, int until) {
    for (FactVersion version : history.definitions().reversed()) {
      if (version.knownAt(sequence)) {
        return version.fact().type() == FactType.SHIPMENT
            ? null
            : of(version.fact(), history, sequence, until);
      }
    }
    NodeKind point = history.pointKind();
    return point != null && history.pointKnownFrom() <= sequence
        ? ofPoint(history.id(), point, sequence, until)
        : null;
  }

  private static Findable of(Fact fact, NodeHistory history, int sequence, int until) {
    Set<String> identifiers = new LinkedHashSet<>();
    identifiers.add(history.id());
    addNumbers(fact, identifiers);
    List<String> others = new ArrayList<>(0);
    Set<String> former = new LinkedHashSet<>(formerNames(fact));
    for (FactVersion version : history.attributes()) {
      if (version.knownAt(sequence)) {
        String value = version.fact().text("value");
        if (version.fact().type() == FactType.IDENTIFIER) {
          identifiers.add(Objects.requireNonNull(value));
        } else if (version.fact().type() == FactType.NAME) {
          boolean isFormer = NameKind.FORMER.name().equals(version.fact().text("kind"));
          (isFormer ? former : others).add(Objects.requireNonNull(value));
        }
      }
    }
    for (FactVersion version : FormerNames.of(history.definitions(), sequence)) {
      former.add(version.fact().needed("name"));
    }
    String name = fact.type() == FactType.CONTRACT ? "title" : "name";
    return new Findable(
        history.id(),
        kind(fact),
        sequence,
        until,
        fact.type().find(name) < 0 ? null : fact.text(name),
        others,
        List.copyOf(former),
        List.copyOf(identifiers),
        fact.type() == FactType.ORGANIZATION ? fact.text("region") : null,
        isGone(fact));
  }

  private static List<String> formerNames(Fact fact) {
    return fact.type() == FactType.ORGANIZATION ? fact.names("former_names") : List.of();
  }

  private static void addNumbers(Fact fact, Set<String> identifiers) {
    for (int i = 0; i < fact.type().columns().size(); i++) {
      ColumnType type = fact.type().columns().get(i).type();
      boolean number = type == ColumnType.USCC || type == ColumnType.ID_NUMBER;
      if (number || fact.type().columns().get(i).name().equals("number")) {
        if (fact.value(i) instanceof String text) {
          identifiers.add(text);
        }
      }
    }
  }

  private static NodeKind kind(Fact fact) {
    return switch (fact.type()) {
      case ORGANIZATION, ASSET -> NodeKind.valueOf(fact.needed("kind"));
      default -> NodeKind.valueOf(fact.type().name());
    };
  }

  private static boolean isGone(Fact fact) {
    return switch (fact.type()) {
      case ORGANIZATION ->
          fact.text("status") instanceof String status
              && !status.equals(OrganizationStatus.ACTIVE.name());
      case STORE -> StoreStatus.CLOSED.name().equals(fact.text("status"));
      default -> false;
    };
  }

  private static Findable ofPoint(String id, NodeKind kind, int sequence, int until) {
    String prefix = kind.name() + ":";
    String value = id.startsWith(prefix) ? id.substring(prefix.length()) : id;
    int owned = kind == NodeKind.ADDRESS ? value.indexOf(OWNED) : -1;
    value = owned < 0 ? value : value.substring(0, owned);
    List<String> identifiers = new ArrayList<>(List.of(id, value));
    if (value.startsWith(CHINA)) {
      identifiers.add(value.substring(CHINA.length()));
    }
    return new Findable(
        id, kind, sequence, until, value, List.of(), List.of(), identifiers, null, false);
  }
}
