package org.creditgraph.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.ColumnType;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.IdSpace;
import org.creditgraph.store.FactStore;

/** How many known facts of the registers that no snapshot holds refer to some nodes. */
final class RegisterReferrers {
  private final FactStore store;
  private final int sequence;

  RegisterReferrers(FactStore store, int sequence) {
    this.store = store;
    this.sequence = sequence;
  }

  /** By id; those that nothing refers to are left out. Reads the registers, if ids are asked. */
  Map<String, Long> of(Set<String> ids) {
    Map<String, Long> counts = new HashMap<>();
    for (FactType type : FactType.values()) {
      if (!type.isInSnapshots() && !ids.isEmpty()) {
        store.read(
            sequence,
            type,
            version -> {
              if (version.knownAt(sequence)) {
                count(version.fact(), ids, counts);
              }
            });
      }
    }
    return counts;
  }

  private static void count(Fact fact, Set<String> ids, Map<String, Long> counts) {
    fact.type().columns().stream()
        .filter(RegisterReferrers::isOfNodes)
        .map(column -> fact.text(column.name()))
        .filter(id -> id != null && ids.contains(id))
        .distinct()
        .forEach(id -> counts.merge(id, 1L, Long::sum));
  }

  private static boolean isOfNodes(Column column) {
    return column.type() == ColumnType.REFERENCE && column.idSpace() == IdSpace.NODES;
  }
}
