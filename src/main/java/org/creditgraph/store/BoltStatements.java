package org.creditgraph.store;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/** Queries to a server. */
record BoltStatements(Driver driver) implements Statements {
  @Override
  public List<Map<String, Object>> read(Cypher query, Map<String, Object> parameters) {
    try (Session session = driver.session()) {
      return session.executeRead(
          transaction -> transaction.run(query.text(), parameters).list(Record::asMap));
    }
  }

  @Override
  public List<Map<String, Object>> write(Cypher query, Map<String, Object> parameters) {
    try (Session session = driver.session()) {
      return session.executeWrite(
          transaction -> transaction.run(query.text(), parameters).list(Record::asMap));
    }
  }
}
