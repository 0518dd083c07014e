package org.creditgraph.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.IdSpace;
import org.creditgraph.graph.NodeKind;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/**
 * Which node an id stands for, looked up in bulk and remembered for the length of one batch, within
 * bounds.
 */
final class References {
  private static final Cypher FIND = Cypher.named("entity-references");
  private static final long REMEMBERED_MAX = 1_000_000;

  private final Session session;
  private final boolean firstBatch;
  private long rememberedCount;
  private final Map<IdSpace, Cache<String, Node>> known = new EnumMap<>(IdSpace.class);

  /**
   * @param node the internal id
   * @param kind that of a contact point when it is nothing else
   * @param fresh this batch made it, so nothing is tied to it but what this batch tied
   */
  record Node(long node, NodeKind kind, boolean retracted, boolean fresh) {}

  /** The nodes of the ids that one chunk refers to. */
  record Found(Map<IdSpace, Map<String, Node>> nodes) {
    @Nullable Node of(Column column, @Nullable String id) {
      return of(column.idSpace(), id);
    }

    @Nullable Node of(IdSpace space, @Nullable String id) {
      return id == null ? null : nodes.getOrDefault(space, Map.of()).get(id);
    }

    /** Why a row may not refer to an id, null when it may. */
    @Nullable String refusal(Column column, String id) {
      Node node = of(column, id);
      String expected = Labels.described(column.refersTo());
      if (node == null) {
        return "no " + expected + " has the id " + id;
      }
      if (!column.refersTo().contains(node.kind())) {
        return "the id "
            + id
            + " is that of "
            + Labels.withArticle(node.kind())
            + ", but "
            + column.name()
            + " must refer to a known "
            + expected;
      }
      return node.retracted()
          ? "the " + Labels.described(node.kind()) + " with the id " + id + " was taken back"
          : null;
    }
  }

  /**
   * @param firstBatch the store was empty when the batch began
   */
  References(Session session, boolean firstBatch) {
    this.session = session;
    this.firstBatch = firstBatch;
    for (IdSpace space : IdSpace.values()) {
      known.put(space, cache());
    }
  }

  /** True when an id that is not remembered is certainly not in the store. */
  boolean areComplete() {
    return firstBatch && rememberedCount < REMEMBERED_MAX;
  }

  /** Those of the ids that may be in the store. */
  List<String> possible(IdSpace space, Collection<String> ids) {
    Cache<String, Node> remembered = known(space);
    return areComplete()
        ? ids.stream().filter(id -> remembered.getIfPresent(id) != null).toList()
        : List.copyOf(ids);
  }

  Found find(Map<IdSpace, ? extends Collection<String>> ids) {
    Map<IdSpace, Map<String, Node>> nodes = new EnumMap<>(IdSpace.class);
    ids.forEach((space, some) -> nodes.put(space, find(known(space), space, some)));
    return new Found(nodes);
  }

  /** Remembers what has just been written. */
  void remember(IdSpace space, String id, Node node) {
    known(space).put(id, node);
    rememberedCount++;
  }

  private Cache<String, Node> known(IdSpace space) {
    return Objects.requireNonNull(known.get(space));
  }

  private Map<String, Node> find(
      Cache<String, Node> remembered, IdSpace space, Collection<String> ids) {
    Map<String, Node> found = HashMap.newHashMap(ids.size());
    List<String> unknown = new ArrayList<>();
    for (String id : ids) {
      Node node = remembered.getIfPresent(id);
      if (node == null) {
        unknown.add(id);
      } else {
        found.put(id, node);
      }
    }
    if (!unknown.isEmpty() && !areComplete()) {
      Value rows =
          session
              .run(FIND.with("label", Labels.identity(space)).text(), Map.of("ids", unknown))
              .single()
              .get(0);
      for (Value row : rows.values()) {
        String contactKind = row.get(4).isNull() ? null : row.get(4).asString();
        NodeKind kind = Labels.kindOf(row.get(2).asList(Value::asString), contactKind);
        Node node = new Node(row.get(1).asLong(), kind, row.get(3).asBoolean(), false);
        remembered.put(row.get(0).asString(), node);
        found.put(row.get(0).asString(), node);
      }
    }
    return found;
  }

  private static Cache<String, Node> cache() {
    return Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).executor(Runnable::run).build();
  }
}
