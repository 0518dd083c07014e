package org.creditgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

/** Who can get into the embedded database, and what can be got out of it. */
@Isolated("it looks at the ports of the whole process")
class DoorsIT {
  @TempDir Path home;

  @Test
  void shouldOpenNoPortAndReadNoFileWhereNobodyAskedForOne() throws IOException {
    assumeThat(Path.of("/proc/net/tcp")).exists();
    Set<String> before = listening();
    try (StoreConnection connection =
        StoreConnection.open(StoreSettings.inFolder(home), Clock.systemUTC())) {
      assertThat(listening()).isEqualTo(before);
      Driver driver = connection.driver();
      assertThat(TestStores.one(driver, "RETURN 1").asInt()).isOne();
      shouldReadNothingFromOutside(driver);
      shouldCallOnlyWhatIsNeeded(driver);
    }
  }

  @Test
  void shouldLetInOneUserWithThePasswordWhereAPortWasAskedFor() throws IOException {
    anOlderStore();
    StoreSettings settings =
        StoreSettings.inFolder(home).withBolt(new BoltAccess(0, "analyst", "a long password"));
    try (StoreConnection connection = StoreConnection.open(settings, Clock.systemUTC())) {
      assertThat(TestStores.one(connection.driver(), "MATCH (n:Older) RETURN count(n)").asInt())
          .isOne();
      int port = Objects.requireNonNull(connection.embedded).port().orElseThrow();
      try (Driver analyst = driver(port, AuthTokens.basic("analyst", "a long password"))) {
        assertThat(TestStores.one(analyst, "UNWIND range(1, 100000) AS i RETURN sum(i)").asLong())
            .isEqualTo(5_000_050_000L);
        shouldReadNothingFromOutside(analyst);
        shouldCallOnlyWhatIsNeeded(analyst);
      }
      for (AuthToken stranger :
          List.of(
              AuthTokens.none(),
              AuthTokens.basic("analyst", "another password"),
              AuthTokens.basic("neo4j", "neo4j"))) {
        try (Driver driver = driver(port, stranger)) {
          assertThatThrownBy(driver::verifyConnectivity)
              .isInstanceOf(AuthenticationException.class);
        }
      }
      for (int visit = 0; visit < REFUSALS; visit++) {
        try (Driver driver = driver(port, AuthTokens.none())) {
          assertThatThrownBy(driver::verifyConnectivity)
              .as("refusal %d is told before the connection is closed", visit)
              .isInstanceOf(AuthenticationException.class);
        }
      }
      assertThat(answer(port, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")).isZero();
      assertThat(answer(port, WEB_SOCKET)).isZero();
    }
    try (StoreConnection shut =
        StoreConnection.open(StoreSettings.inFolder(home), Clock.systemUTC())) {
      assertThat(Objects.requireNonNull(shut.embedded).port()).isEmpty();
      assertThat(TestStores.one(shut.driver(), "MATCH (n:Older) RETURN count(n)").asInt()).isOne();
    }
  }

  private static final int REFUSALS = 50;
  private static final String WEB_SOCKET =
      "GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
          + "Origin: http://elsewhere.example\r\n\r\n";

  /** A store as earlier versions of the program made it: without users. */
  private void anOlderStore() {
    DatabaseManagementService service =
        new DatabaseManagementServiceBuilder(home.resolve("database"))
            .setConfig(GraphDatabaseSettings.auth_enabled, false)
            .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
            .build();
    try {
      service
          .database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME)
          .executeTransactionally("CREATE (:Older)");
    } finally {
      service.shutdown();
    }
  }

  private static void shouldReadNothingFromOutside(Driver driver) {
    for (String place : List.of("file:///etc/passwd", "http://127.0.0.1:1/x.csv")) {
      assertThatThrownBy(
              () -> TestStores.run(driver, "LOAD CSV FROM '" + place + "' AS line RETURN line"))
          .as(place)
          .isInstanceOf(Neo4jException.class)
          .hasMessageNotContaining("refused");
    }
  }

  private static void shouldCallOnlyWhatIsNeeded(Driver driver) {
    assertThat(TestStores.run(driver, "CALL dbms.components() YIELD name")).isNotEmpty();
    for (String call :
        List.of(
            "dbms.listConfig('')",
            "dbms.killConnection('x')",
            "db.clearQueryCaches()",
            "dbms.upgradeStatus()")) {
      assertThatThrownBy(() -> TestStores.run(driver, "CALL " + call))
          .as(call)
          .isInstanceOf(Neo4jException.class)
          .hasMessageContaining("no procedure");
    }
  }

  private static Driver driver(int port, AuthToken token) {
    return GraphDatabase.driver("bolt://127.0.0.1:" + port, token);
  }

  /** How many bytes come back. */
  private static int answer(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return socket.getInputStream().readAllBytes().length;
    }
  }

  /** The listening TCP sockets of this process, by inode. */
  private static Set<String> listening() throws IOException {
    Set<String> own = new HashSet<>();
    try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
      for (Path file : files.toList()) {
        try {
          own.add(Files.readSymbolicLink(file).toString());
        } catch (IOException gone) {
          // closed since it was listed
        }
      }
    }
    Set<String> listening = new HashSet<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      for (String line : Files.readAllLines(Path.of(table))) {
        String[] columns = line.strip().split("\\s+");
        if (columns.length > 9
            && columns[3].equals("0A")
            && own.contains("socket:[" + columns[9] + "]")) {
          listening.add(columns[1]);
        }
      }
    }
    return listening;
  }
}
