package org.creditgraph.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** The transaction in which one chunk of a batch is written, its steps logged as parts. */
final class ChunkTransaction {
  private final TransactionContext transaction;
  private final int sequence;
  private int part;

  ChunkTransaction(TransactionContext transaction, int sequence, int firstPart) {
    this.transaction = transaction;
    this.sequence = sequence;
    this.part = firstPart;
  }

  /** The number of the next part. */
  int part() {
    return part;
  }

  /** Runs a query once for all rows, if there are any; one that logs takes a part. */
  @Nullable Record run(Cypher query, String name, List<?> rows) {
    return run(query, name, rows, Map.of());
  }

  @Nullable Record run(Cypher query, String name, List<?> rows, Map<String, Object> more) {
    if (rows.isEmpty()) {
      return null;
    }
    Map<String, Object> parameters = new HashMap<>(more);
    parameters.put(name, rows);
    parameters.put("sequence", sequence);
    if (query.text().contains("$part")) {
      parameters.put("part", part++);
    }
    List<Record> result = transaction.run(query.text(), parameters).list();
    return result.isEmpty() ? null : result.getFirst();
  }
}
