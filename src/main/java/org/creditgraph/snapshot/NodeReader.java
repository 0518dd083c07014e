package org.creditgraph.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.NodeKind;
import org.jspecify.annotations.Nullable;

/** What the facts about nodes say, as known at a batch. */
record NodeReader(Tables tables, int sequence) {
  NodeKind kind(int node) {
    int entity = tables.entityAt(node, sequence);
    if (entity >= 0) {
      return tables.versions.kind(entity);
    }
    if (!tables.knows(node, sequence)) {
      throw new NoSuchElementException("node " + node + " is not known");
    }
    return tables.pointKind(node);
  }

  String name(int node) {
    int entity = tables.entityAt(node, sequence);
    if (entity < 0) {
      String id = tables.nodes.get(node);
      return tables.knows(node, sequence) ? Tables.pointValue(id, kind(node).name()) : id;
    }
    FactType type = tables.versions.type(entity);
    int column = type.find(type == FactType.CONTRACT ? "title" : "name");
    String name = column < 0 ? null : new FactDecoder(tables).text(entity, column);
    return name == null ? tables.nodes.get(node) : name;
  }

  Optional<Fact> fact(int node) {
    int entity = tables.entityAt(node, sequence);
    return entity < 0 ? Optional.empty() : Optional.of(new FactDecoder(tables).fact(entity));
  }

  @Nullable String text(int node, String column) {
    int entity = tables.entityAt(node, sequence);
    int position = position(entity, column);
    return position < 0 ? null : new FactDecoder(tables).text(entity, position);
  }

  int day(int node, String column, int unknown) {
    int entity = tables.entityAt(node, sequence);
    int position = position(entity, column);
    return position < 0 ? unknown : new FactDecoder(tables).day(entity, position, unknown);
  }

  boolean tells(int node, String column) {
    int entity = tables.entityAt(node, sequence);
    int position = position(entity, column);
    return position >= 0 && new FactDecoder(tables).tells(entity, position);
  }

  private int position(int entity, String column) {
    return entity < 0 ? -1 : tables.versions.type(entity).find(column);
  }

  List<Fact> attributes(int node, FactType type) {
    int first = tables.attributes.first(node);
    if (first < 0 || !tables.knows(node, sequence)) {
      return List.of();
    }
    List<Fact> found = new ArrayList<>(4);
    FactDecoder decoder = new FactDecoder(tables);
    for (int v = first; v >= 0; v = tables.attributes.next(v)) {
      if (tables.versions.type(v) == type && tables.versions.knownAt(v, sequence)) {
        found.add(decoder.fact(v));
      }
    }
    return found;
  }
}
