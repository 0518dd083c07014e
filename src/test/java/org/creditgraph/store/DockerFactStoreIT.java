package org.creditgraph.store;

import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.neo4j.Neo4jContainer;

/** The same store on a Neo4j server as it is shipped, where Docker runs. */
@Testcontainers(disabledWithoutDocker = true)
class DockerFactStoreIT extends FactStoreContract {
  @Container
  private static final Neo4jContainer SERVER =
      new Neo4jContainer("neo4j:2026.08-community").withAdminPassword("for-tests-only");

  private static StoreConnection connection;

  @BeforeAll
  static void connect() {
    connection =
        StoreConnection.server(
            URI.create(SERVER.getBoltUrl()), "neo4j", "for-tests-only", 1_000, Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    connection.close();
  }

  @Override
  StoreConnection connection() {
    return connection;
  }

  @Override
  void reopen() {
    connection.close();
    connect();
  }

  @Override
  int histories() {
    return 2;
  }
}
