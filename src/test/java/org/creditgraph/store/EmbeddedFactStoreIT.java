package org.creditgraph.store;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedFactStoreIT extends FactStoreContract {
  @TempDir static Path home;
  private static StoreConnection connection;

  @BeforeAll
  static void open() {
    connection = StoreConnection.embedded(home, Clock.systemUTC());
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
    close();
    open();
  }

  @Override
  int histories() {
    return 2;
  }
}
