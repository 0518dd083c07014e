package org.creditgraph.store;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The same store over Bolt to a Neo4j in another process. */
class ServerFactStoreIT extends FactStoreContract {
  @TempDir static Path home;
  private static DatabaseProcess server;
  private static StoreConnection connection;

  @BeforeAll
  static void start() throws IOException {
    server = DatabaseProcess.start(home);
    connect();
  }

  @AfterAll
  static void stop() {
    connection.close();
    server.close();
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

  private static void connect() {
    connection = server.connect();
  }

  @Override
  int histories() {
    return 1;
  }
}
