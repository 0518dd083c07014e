package org.creditgraph.store;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.NodeCursor;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.RelationshipScanCursor;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/**
 * Reads versions of a database in this process, by the kernel's cursors: each store file once, from
 * its beginning to its end, without a query. The order of its passes is that of {@link BoltReader},
 * for the same reason.
 */
final class KernelReader implements FactReader {
  private final GraphDatabaseService database;
  private final Driver driver;

  KernelReader(GraphDatabaseService database, Driver driver) {
    this.database = database;
    this.driver = driver;
  }

  @Override
  public void read(int sequence, Set<FactType> types, Consumer<FactVersion> versions) {
    try (InternalTransaction transaction = (InternalTransaction) database.beginTx()) {
      KernelTransaction kernel = transaction.kernelTransaction();
      KernelTokens tokens = new KernelTokens(kernel.tokenRead(), types);
      if (tokens.hasEntities()) {
        Map<FactType, Set<String>> moved = new EnumMap<>(FactType.class);
        readEntities(kernel, tokens, sequence, moved, versions);
        readSuperseded(transaction, types, sequence, moved, versions);
        if (!moved.isEmpty()) {
          try (Session session = driver.session()) {
            CoveringVersions covering = new CoveringVersions(session, sequence);
            moved.forEach((type, ids) -> covering.find(type, ids, versions));
          }
        }
      }
      if (tokens.hasLinks()) {
        readLinks(kernel, tokens, sequence, versions);
      }
    }
  }

  @Override
  public void changes(int sequence, Consumer<FactVersion> versions) {
    try (InternalTransaction transaction = (InternalTransaction) database.beginTx();
        Session session = driver.session()) {
      new KernelChanges(transaction, session, sequence, versions).read();
    }
  }

  private static void readEntities(
      KernelTransaction kernel,
      KernelTokens tokens,
      int sequence,
      Map<FactType, Set<String>> moved,
      Consumer<FactVersion> versions) {
    try (NodeCursor nodes =
            kernel.cursors().allocateNodeCursor(kernel.cursorContext(), kernel.memoryTracker());
        PropertyCursor properties =
            kernel
                .cursors()
                .allocatePropertyCursor(kernel.cursorContext(), kernel.memoryTracker())) {
      kernel.dataRead().allNodesScan(nodes);
      while (nodes.next()) {
        KernelRow row = tokens.ofNode(nodes.labels());
        if (row == null) {
          continue;
        }
        nodes.properties(properties, row.selection());
        row.read(properties);
        if (row.knownFrom() <= sequence) {
          if (!row.retracted()) {
            versions.accept(row.version("", "", "", FactVersion.STILL_KNOWN));
          }
        } else if (row.hasPrevious()) {
          moved.computeIfAbsent(row.layout().type(), type -> new LinkedHashSet<>()).add(row.id());
        }
      }
    }
  }

  private static void readSuperseded(
      Transaction transaction,
      Set<FactType> types,
      int sequence,
      Map<FactType, Set<String>> moved,
      Consumer<FactVersion> versions) {
    try (ResourceIterator<Node> nodes = transaction.findNodes(Label.label("Superseded"))) {
      while (nodes.hasNext()) {
        Map<String, @Nullable Object> properties = nodes.next().getAllProperties();
        FactType type = FactType.valueOf(String.valueOf(properties.get("type")));
        if (!types.contains(type)
            || properties.containsKey("retracted")
            || Versions.number(properties, "knownFrom") > sequence) {
          continue;
        }
        FactVersion version = Versions.superseded(FactLayout.of(type), properties);
        Set<String> ids = moved.get(type);
        if (version.knownUntil() <= sequence) {
          versions.accept(version);
        } else if (ids != null && ids.remove(version.fact().needed("id"))) {
          versions.accept(Versions.asOf(sequence, version));
        }
      }
    }
  }

  private static void readLinks(
      KernelTransaction kernel, KernelTokens tokens, int sequence, Consumer<FactVersion> versions) {
    try (NodeIds ids =
            new NodeIds(kernel, tokens.idKey(), kernel.dataRead().relationshipsGetCount());
        RelationshipScanCursor links =
            kernel
                .cursors()
                .allocateRelationshipScanCursor(kernel.cursorContext(), kernel.memoryTracker());
        PropertyCursor properties =
            kernel
                .cursors()
                .allocatePropertyCursor(kernel.cursorContext(), kernel.memoryTracker())) {
      kernel.dataRead().allRelationshipsScan(links);
      while (links.next()) {
        KernelRow row = tokens.ofRelationship(links.type());
        if (row == null) {
          continue;
        }
        links.properties(properties, row.selection());
        row.read(properties);
        if (row.knownFrom() > sequence) {
          continue;
        }
        String to = row.layout().to() < 0 ? "" : ids.of(links.targetNodeReference());
        String from = ids.of(links.sourceNodeReference());
        int until = row.knownUntil() <= sequence ? row.knownUntil() : FactVersion.STILL_KNOWN;
        versions.accept(row.version(from, to, tokens.relationship(links.type()), until));
      }
    }
  }
}
