package org.creditgraph.store;

import java.util.List;
import java.util.Map;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/** Who may get in from outside, in the database of users. */
record CypherUser(GraphDatabaseService users) {

  /** Makes the user with the password given; whoever else there was is removed. */
  void onlyOne(BoltAccess access) {
    Map<String, Object> parameters =
        Map.of("user", access.username(), "password", access.password());
    run("CREATE OR REPLACE USER $user SET PASSWORD $password CHANGE NOT REQUIRED", parameters);
    for (String other : names()) {
      if (!other.equals(access.username())) {
        run("DROP USER $user", Map.of("user", other));
      }
    }
  }

  private List<String> names() {
    try (Transaction transaction = users.beginTx();
        Result rows = transaction.execute("SHOW USERS YIELD user")) {
      return rows.stream().map(row -> (String) row.get("user")).toList();
    }
  }

  private void run(String statement, Map<String, Object> parameters) {
    users.executeTransactionally(statement, parameters);
  }
}
