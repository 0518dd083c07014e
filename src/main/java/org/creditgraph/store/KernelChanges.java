package org.creditgraph.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.internal.kernel.api.NodeCursor;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.RelationshipScanCursor;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/**
 * What {@link ChangeReader} reads, by the kernel's cursors: the log over Bolt, the many things and
 * links it names by their internal ids.
 */
final class KernelChanges {
  private static final Cypher IDS = Cypher.named("changed-ids");
  private static final Label SUPERSEDED = Label.label("Superseded");

  private final InternalTransaction transaction;
  private final KernelTransaction kernel;
  private final KernelTokens tokens;
  private final Session session;
  private final int sequence;
  private final Set<Long> nodes = new LinkedHashSet<>();
  private final Set<Long> superseded = new LinkedHashSet<>();
  private final Set<Long> links = new LinkedHashSet<>();
  private final Map<FactType, Set<String>> moved = new EnumMap<>(FactType.class);
  private final List<FactVersion> changes = new ArrayList<>();

  KernelChanges(InternalTransaction transaction, Session session, int sequence) {
    this.transaction = transaction;
    this.kernel = transaction.kernelTransaction();
    this.tokens = new KernelTokens(kernel.tokenRead(), EnumSet.allOf(FactType.class));
    this.session = session;
    this.sequence = sequence;
  }

  List<FactVersion> read() {
    for (Record row : session.run(IDS.text(), Map.of("sequence", sequence)).list()) {
      nodes.addAll(row.get("nodes").asList(Value::asLong));
      superseded.addAll(row.get("superseded").asList(Value::asLong));
      links.addAll(row.get("links").asList(Value::asLong));
    }
    superseded.forEach(this::readSuperseded);
    readNodes();
    CoveringVersions covering = new CoveringVersions(session, sequence);
    moved.forEach((type, ids) -> covering.find(type, ids, this::addIfNew));
    readLinks();
    return changes;
  }

  private void readSuperseded(long id) {
    Node node = node(id);
    if (node == null) {
      return;
    }
    Map<String, @Nullable Object> properties = node.getAllProperties();
    if (Versions.number(properties, "knownUntil") == sequence) {
      FactType type = FactType.valueOf(String.valueOf(properties.get("type")));
      moved(type, String.valueOf(properties.get("id")));
      if (!properties.containsKey("retracted")) {
        changes.add(Versions.superseded(FactLayout.of(type), properties));
      }
    }
  }

  /** The superseded version with an internal id, null when the id stands for something else now. */
  private @Nullable Node node(long id) {
    if (!kernel.dataRead().nodeExists(id)) {
      return null;
    }
    Node node = transaction.newNodeEntity(id);
    return node.hasLabel(SUPERSEDED) ? node : null;
  }

  private void readNodes() {
    try (NodeCursor cursor =
            kernel.cursors().allocateNodeCursor(kernel.cursorContext(), kernel.memoryTracker());
        PropertyCursor properties =
            kernel
                .cursors()
                .allocatePropertyCursor(kernel.cursorContext(), kernel.memoryTracker())) {
      for (long node : nodes) {
        kernel.dataRead().singleNode(node, cursor);
        KernelRow row = cursor.next() ? tokens.ofNode(cursor.labels()) : null;
        if (row == null) {
          continue;
        }
        cursor.properties(properties, row.selection());
        row.read(properties);
        if (row.knownFrom() > sequence) {
          moved(row.layout().type(), row.id());
        } else if (row.knownFrom() == sequence && !row.retracted()) {
          changes.add(row.version("", "", "", FactVersion.STILL_KNOWN));
        }
      }
    }
  }

  private void readLinks() {
    try (NodeIds ids = new NodeIds(kernel, tokens.idKey(), links.size());
        RelationshipScanCursor cursor =
            kernel
                .cursors()
                .allocateRelationshipScanCursor(kernel.cursorContext(), kernel.memoryTracker());
        PropertyCursor properties =
            kernel
                .cursors()
                .allocatePropertyCursor(kernel.cursorContext(), kernel.memoryTracker())) {
      for (long link : links) {
        kernel.dataRead().singleRelationship(link, cursor);
        KernelRow row = cursor.next() ? tokens.ofRelationship(cursor.type()) : null;
        if (row == null) {
          continue;
        }
        cursor.properties(properties, row.selection());
        row.read(properties);
        if (row.knownFrom() != sequence && row.knownUntil() != sequence) {
          continue;
        }
        String to = row.layout().to() < 0 ? "" : ids.of(cursor.targetNodeReference());
        String from = ids.of(cursor.sourceNodeReference());
        int until = row.knownUntil() == sequence ? sequence : FactVersion.STILL_KNOWN;
        changes.add(row.version(from, to, tokens.relationship(cursor.type()), until));
      }
    }
  }

  private void moved(FactType type, String id) {
    moved.computeIfAbsent(type, t -> new LinkedHashSet<>()).add(id);
  }

  private void addIfNew(FactVersion version) {
    if (version.knownFrom() == sequence) {
      changes.add(version);
    }
  }
}
