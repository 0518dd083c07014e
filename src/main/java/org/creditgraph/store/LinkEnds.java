package org.creditgraph.store;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.ColumnType;
import org.creditgraph.graph.ContactPoint;
import org.creditgraph.graph.ContactPoints;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.IdSpace;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Placeholder;
import org.creditgraph.store.BatchWriter.Row;
import org.jspecify.annotations.Nullable;

/** Where the links of one type begin and end: at which ids, and at which nodes. */
final class LinkEnds {
  private final FactLayout layout;
  private final References.Found found;

  private LinkEnds(FactLayout layout, References.Found found) {
    this.layout = layout;
    this.found = found;
  }

  /** The ends of the links that rows are about, looked up at once. */
  static LinkEnds of(FactLayout layout, List<Row> rows, References references) {
    Map<IdSpace, Set<String>> ids = new EnumMap<>(IdSpace.class);
    for (Row row : rows) {
      Fact fact = row.fact();
      collectReferences(fact, ids);
      if (isContact(layout) && fact.value("kind") != null && fact.value("value") != null) {
        points(fact).points().forEach(point -> collect(IdSpace.NODES, point.nodeId(), ids));
      }
    }
    return new LinkEnds(layout, references.find(ids));
  }

  /** Those at the ends, and those that a link tells beside. */
  private static void collectReferences(Fact fact, Map<IdSpace, Set<String>> ids) {
    List<Column> columns = fact.type().columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).type() == ColumnType.REFERENCE && fact.value(i) instanceof String id) {
        collect(columns.get(i).idSpace(), id, ids);
      }
    }
  }

  private static void collect(IdSpace space, String id, Map<IdSpace, Set<String>> ids) {
    ids.computeIfAbsent(space, s -> new HashSet<>()).add(id);
  }

  References.Found found() {
    return found;
  }

  References.@Nullable Node from(Fact fact) {
    return found.of(column(layout.from()), (String) fact.value(layout.from()));
  }

  /** Null for a contact point that nobody has been reached at so far. */
  References.@Nullable Node to(Fact fact) {
    if (isContact(layout)) {
      return to(points(fact).first());
    }
    return layout.to() < 0
        ? from(fact)
        : found.of(column(layout.to()), (String) fact.value(layout.to()));
  }

  References.@Nullable Node to(ContactPoint point) {
    return found.of(IdSpace.NODES, point.nodeId());
  }

  /** The point of a contact whose id is that of something else, null when all is well. */
  @Nullable ContactPoint taken(Fact fact) {
    if (isContact(layout)) {
      for (ContactPoint point : points(fact).points()) {
        if (isTaken(point)) {
          return point;
        }
      }
    }
    return null;
  }

  private boolean isTaken(ContactPoint point) {
    References.Node node = to(point);
    return node != null
        && !node.kind().name().equals(point.kind().name())
        && !(point.kind() == LinkKind.BANK_ACCOUNT && node.kind() == NodeKind.ACCOUNT);
  }

  /** Whether the ends of a relation are of kinds that it may be between. */
  boolean fit(Fact relation) {
    References.Node from = from(relation);
    References.Node to = to(relation);
    return from == null
        || to == null
        || LinkKind.valueOf(relation.needed("kind")).mayTie(from.kind(), to.kind());
  }

  /** Whether the value of a contact, name or number says that there is none. */
  boolean saysNothing(Fact fact) {
    if (layout.type().shape() == FactType.Shape.ATTRIBUTE) {
      return Placeholder.is(fact.needed("value"));
    }
    if (!isContact(layout)) {
      return false;
    }
    ContactPoints points = points(fact);
    return switch (points.standing()) {
      case NODES -> false;
      case NOTHING -> true;
      case KNOWN_ACCOUNT -> {
        References.Node node = to(points.first());
        yield node == null || node.kind() != NodeKind.ACCOUNT || node.retracted();
      }
    };
  }

  static ContactPoints points(Fact contact) {
    return ContactPoints.of(contact);
  }

  private static boolean isContact(FactLayout layout) {
    return layout.type() == FactType.CONTACT;
  }

  private Column column(int position) {
    return layout.type().columns().get(position);
  }
}
