package org.creditgraph.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.neo4j.internal.kernel.api.NodeCursor;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.storageengine.api.PropertySelection;

/** The ids of nodes by their internal ids; remembers a bounded number of them. */
final class NodeIds implements AutoCloseable {
  private static final int SLOTS_MAX = 1 << 20;

  private final KernelTransaction kernel;
  private final PropertySelection selection;
  private final NodeCursor nodes;
  private final PropertyCursor properties;
  private final long[] remembered;
  private final @Nullable String[] ids;

  /**
   * @param links how many links' ends will be asked for, at most
   */
  NodeIds(KernelTransaction kernel, int idKey, long links) {
    int slots = (int) Math.clamp(Long.highestOneBit(2 * links + 1), 16, SLOTS_MAX);
    this.remembered = new long[slots];
    this.ids = new String[slots];
    this.kernel = kernel;
    this.selection = PropertySelection.selection(idKey);
    this.nodes =
        kernel.cursors().allocateNodeCursor(kernel.cursorContext(), kernel.memoryTracker());
    this.properties =
        kernel.cursors().allocatePropertyCursor(kernel.cursorContext(), kernel.memoryTracker());
    Arrays.fill(remembered, -1);
  }

  String of(long node) {
    int slot = (int) (node & (ids.length - 1));
    String id = ids[slot];
    if (id == null || remembered[slot] != node) {
      id = read(node);
      remembered[slot] = node;
      ids[slot] = id;
    }
    return id;
  }

  @Override
  public void close() {
    properties.close();
    nodes.close();
  }

  private String read(long node) {
    kernel.dataRead().singleNode(node, nodes);
    if (nodes.next()) {
      nodes.properties(properties, selection);
      if (properties.next()) {
        return (String) properties.propertyValue().asObject();
      }
    }
    throw new IllegalStateException("the node " + node + " at the end of a link has no id");
  }
}
