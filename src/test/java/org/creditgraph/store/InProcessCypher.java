package org.creditgraph.store;

import java.util.Map;
import java.util.Objects;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/** Cypher on the embedded database without the way over the wire, for benchmarks. */
public final class InProcessCypher {
  private final GraphDatabaseService database;

  public InProcessCypher(StoreConnection connection) {
    database = Objects.requireNonNull(connection.embedded, "a server is used").database();
  }

  /** The one value of the one row that a query returns. */
  public Object one(String query, Map<String, Object> parameters) {
    try (Transaction transaction = database.beginTx();
        Result result = transaction.execute(query, parameters)) {
      return result.next().values().iterator().next();
    }
  }
}
