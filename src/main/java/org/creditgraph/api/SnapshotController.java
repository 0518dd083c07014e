package org.creditgraph.api;

import java.util.List;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers how large and how new the snapshot is. */
@Controller
class SnapshotController {
  private static final int PAGE_SIZE = 10;
  private volatile @Nullable SnapshotInfo last;

  /** What a snapshot holds; nodes and parties are those known at its last batch. */
  record SnapshotInfo(Snapshot snapshot, int parties, int nodes) {
    public int sequence() {
      return snapshot.sequence();
    }

    public int links() {
      return snapshot.linkCount();
    }

    public int records() {
      return snapshot.recordCount();
    }
  }

  @QueryMapping
  SnapshotInfo snapshot(View view) {
    SnapshotInfo info = last;
    if (info == null || info.snapshot() != view.snapshot()) {
      info = count(view);
      last = info;
    }
    return info;
  }

  @SchemaMapping(typeName = "SnapshotInfo")
  List<Batch> batches(SnapshotInfo info, @Argument @Nullable Integer first) {
    return info.snapshot().batches().reversed().stream()
        .limit(PageConnection.size(first, PAGE_SIZE))
        .toList();
  }

  private static SnapshotInfo count(View view) {
    int parties = 0;
    int nodes = 0;
    for (int node = 0; node < view.snapshot().nodeCount(); node++) {
      if (view.knows(node)) {
        NodeKind kind = view.kind(node);
        nodes++;
        parties += kind.isParty() ? 1 : 0;
      }
    }
    return new SnapshotInfo(view.snapshot(), parties, nodes);
  }
}
