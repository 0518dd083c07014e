package org.creditgraph.store;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.neo4j.graphdb.ConstraintViolationException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.TransientFailureException;

/** Queries to the database of this process, without the way over the wire. */
record EmbeddedStatements(GraphDatabaseService database) implements Statements {
  private static final int ATTEMPTS = 5;

  @Override
  public List<Map<String, Object>> read(Cypher query, Map<String, Object> parameters) {
    return write(query, parameters);
  }

  @Override
  public List<Map<String, Object>> write(Cypher query, Map<String, Object> parameters) {
    return tryAgain(() -> once(query, parameters));
  }

  /** A transaction, again where another was only in the way: it held a lock, or took the key. */
  static <T> T tryAgain(Supplier<T> transaction) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.get();
      } catch (TransientFailureException | ConstraintViolationException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private List<Map<String, Object>> once(Cypher query, Map<String, Object> parameters) {
    try (Transaction transaction = database.beginTx();
        Result result = transaction.execute(query.text(), parameters)) {
      List<Map<String, Object>> rows = result.stream().toList();
      transaction.commit();
      return rows;
    }
  }
}
