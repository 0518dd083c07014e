package org.creditgraph.store;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** What tests do to a store that the product never does. */
final class TestStores {
  private TestStores() {}

  static void empty(Driver driver) {
    try (Session session = driver.session()) {
      session.run("MATCH (n) WHERE NOT n:SchemaChange DETACH DELETE n").consume();
    }
  }
}
