package org.creditgraph.store;

import java.util.EnumSet;
import java.util.Map;
import java.util.function.Consumer;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Result;
import org.neo4j.internal.kernel.api.NodeCursor;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.RelationshipScanCursor;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/**
 * What {@link ChangeReader} reads, by the kernel's cursors: the log as arrays of internal ids, the
 * many things and links it names one after the other. Of a batch it keeps eight bytes a fact.
 */
final class KernelChanges {
  private static final Cypher IDS = Cypher.named("changed-ids");
  private static final Label SUPERSEDED = Label.label("Superseded");

  private final InternalTransaction transaction;
  private final KernelTransaction kernel;
  private final KernelTokens tokens;
  private final int sequence;
  private final Consumer<FactVersion> versions;
  private final TouchedThings touched;
  private final InternalIds nodes = new InternalIds();
  private final InternalIds superseded = new InternalIds();
  private final InternalIds links = new InternalIds();
  private final InternalIds ended = new InternalIds();

  KernelChanges(
      InternalTransaction transaction,
      Session session,
      int sequence,
      Consumer<FactVersion> versions) {
    this.transaction = transaction;
    this.kernel = transaction.kernelTransaction();
    this.tokens = new KernelTokens(kernel.tokenRead(), EnumSet.allOf(FactType.class));
    this.sequence = sequence;
    this.versions = versions;
    this.touched = new TouchedThings(session, sequence, versions);
  }

  void read() {
    try (Result parts = transaction.execute(IDS.text(), Map.of("sequence", sequence))) {
      while (parts.hasNext()) {
        Map<String, @Nullable Object> part = parts.next();
        nodes.addAll(part.get("nodes"));
        nodes.addAll(part.get("upgraded"));
        superseded.addAll(part.get("superseded"));
        links.addAll(part.get("links"));
        ended.addAll(part.get("ended"));
      }
    }
    readLinks(ended);
    superseded.drain(this::readSuperseded);
    readNodes();
    touched.flush();
    readLinks(links);
  }

  private void readSuperseded(long id) {
    Node node = node(id);
    if (node == null) {
      return;
    }
    Map<String, @Nullable Object> properties = node.getAllProperties();
    if (Versions.number(properties, "knownUntil") == sequence) {
      FactType type = FactType.valueOf(String.valueOf(properties.get("type")));
      touched.add(type, String.valueOf(properties.get("id")));
      if (!properties.containsKey("retracted")) {
        versions.accept(Versions.superseded(FactLayout.of(type), properties));
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
      nodes.drain(node -> readNode(node, cursor, properties));
    }
  }

  private void readNode(long node, NodeCursor cursor, PropertyCursor properties) {
    kernel.dataRead().singleNode(node, cursor);
    KernelRow row = cursor.next() ? tokens.ofNode(cursor.labels()) : null;
    if (row == null) {
      return;
    }
    cursor.properties(properties, row.selection());
    row.read(properties);
    if (row.knownFrom() > sequence) {
      touched.add(row.layout().type(), row.id());
    } else if (row.knownFrom() == sequence && !row.retracted()) {
      versions.accept(row.version("", "", "", FactVersion.STILL_KNOWN));
    }
  }

  private void readLinks(InternalIds logged) {
    try (NodeIds ids = new NodeIds(kernel, tokens.idKey(), logged.count());
        RelationshipScanCursor cursor =
            kernel
                .cursors()
                .allocateRelationshipScanCursor(kernel.cursorContext(), kernel.memoryTracker());
        PropertyCursor properties =
            kernel
                .cursors()
                .allocatePropertyCursor(kernel.cursorContext(), kernel.memoryTracker())) {
      boolean isEnd = logged == ended;
      logged.drain(link -> readLink(link, isEnd, ids, cursor, properties));
    }
  }

  private void readLink(
      long link,
      boolean isEnd,
      NodeIds ids,
      RelationshipScanCursor cursor,
      PropertyCursor properties) {
    kernel.dataRead().singleRelationship(link, cursor);
    KernelRow row = cursor.next() ? tokens.ofRelationship(cursor.type()) : null;
    if (row == null) {
      return;
    }
    cursor.properties(properties, row.selection());
    row.read(properties);
    if ((isEnd ? row.knownUntil() : row.knownFrom()) != sequence) {
      return;
    }
    String to = row.layout().to() < 0 ? "" : ids.of(cursor.targetNodeReference());
    String from = ids.of(cursor.sourceNodeReference());
    int until = isEnd ? sequence : FactVersion.STILL_KNOWN;
    versions.accept(row.version(from, to, tokens.relationship(cursor.type()), until));
  }
}
