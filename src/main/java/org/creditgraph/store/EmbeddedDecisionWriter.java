package org.creditgraph.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;

/**
 * Writes decisions into the database of this process, node by node: a check's answer waits for it,
 * and a query costs more. The schema's constraints hold here too.
 */
record EmbeddedDecisionWriter(GraphDatabaseService database) implements DecisionWriter {
  private static final Label DECISION = Label.label("Decision");

  @Override
  public List<@Nullable Map<String, Object>> keep(List<Map<String, Object>> decisions) {
    return EmbeddedStatements.tryAgain(
        () -> {
          try (Transaction transaction = database.beginTx()) {
            List<@Nullable Map<String, Object>> older = new ArrayList<>(decisions.size());
            decisions.forEach(decision -> older.add(keep(transaction, decision)));
            transaction.commit();
            return older;
          }
        });
  }

  private static @Nullable Map<String, Object> keep(
      Transaction transaction, Map<String, Object> decision) {
    Object key = decision.get("key");
    Node older = key == null ? null : transaction.findNode(DECISION, "key", key);
    if (older != null) {
      return older.getAllProperties();
    }
    Node node = transaction.createNode(DECISION);
    decision.forEach(node::setProperty);
    return null;
  }
}
