package org.creditgraph.store;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationConfig;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/** An open store: the database in this process or a server, with its schema in place. */
public final class StoreConnection implements AutoCloseable {
  final @Nullable EmbeddedDatabase embedded;
  private final Driver driver;
  private final FactReader reader;
  private final FactStore facts;
  private final Neo4jDecisionStore decisions;
  private final JudgementStore judgements;

  private StoreConnection(
      @Nullable EmbeddedDatabase embedded, URI uri, AuthToken token, Clock clock) {
    this.embedded = embedded;
    this.driver = GraphDatabase.driver(uri, token, driverSettings(embedded != null));
    try {
      driver.verifyConnectivity();
      new Schema(driver, SchemaFile.all()).apply();
    } catch (RuntimeException e) {
      driver.close();
      throw e;
    }
    this.reader =
        embedded == null ? new BoltReader(driver) : new KernelReader(embedded.database(), driver);
    this.facts = factsAt(clock);
    Statements statements =
        embedded == null ? new BoltStatements(driver) : new EmbeddedStatements(embedded.database());
    DecisionWriter writer =
        embedded == null
            ? new CypherDecisionWriter(statements)
            : new EmbeddedDecisionWriter(embedded.database());
    this.decisions = new Neo4jDecisionStore(statements, writer);
    this.judgements = new Neo4jJudgementStore(statements);
  }

  /**
   * Opens the database of a server where one is given, else that of the folder `home`.
   *
   * @throws Refusal HOME_IN_USE, DATABASE_UNREACHABLE, SCHEMA_ALTERED
   */
  public static StoreConnection open(
      Path home,
      @Nullable URI server,
      @Nullable String username,
      @Nullable String password,
      Clock clock) {
    return server == null ? embedded(home, clock) : server(server, username, password, clock);
  }

  /**
   * Opens the database of a folder, which is made when it is not there.
   *
   * @throws Refusal HOME_IN_USE, SCHEMA_ALTERED
   */
  public static StoreConnection embedded(Path home, Clock clock) {
    EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("database"));
    try {
      return new StoreConnection(database, database.uri(), AuthTokens.none(), clock);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Opens the database of a Neo4j server.
   *
   * @param username null when the server asks for none
   * @throws Refusal DATABASE_UNREACHABLE, SCHEMA_ALTERED
   */
  public static StoreConnection server(
      URI uri, @Nullable String username, @Nullable String password, Clock clock) {
    AuthToken token =
        username == null
            ? AuthTokens.none()
            : AuthTokens.basic(username, password == null ? "" : password);
    try {
      return new StoreConnection(null, uri, token, clock);
    } catch (ServiceUnavailableException e) {
      throw new Refusal(
          "DATABASE_UNREACHABLE",
          "No Neo4j server answers at " + uri + ". Start it, or mend creditgraph.database.uri.");
    } catch (AuthenticationException e) {
      throw new Refusal(
          "DATABASE_UNREACHABLE",
          "The Neo4j server at "
              + uri
              + " does not accept the user name and password. Mend creditgraph.database.username"
              + " and creditgraph.database.password.");
    }
  }

  public FactStore facts() {
    return facts;
  }

  public DecisionStore decisions() {
    return decisions;
  }

  public JudgementStore judgements() {
    return judgements;
  }

  /** The same store by another clock. */
  FactStore factsAt(Clock clock) {
    return new Neo4jFactStore(driver, reader, clock, embedded != null);
  }

  Driver driver() {
    return driver;
  }

  @Override
  public void close() {
    decisions.close();
    driver.close();
    if (embedded != null) {
      embedded.close();
    }
  }

  private static Config driverSettings(boolean loopback) {
    Config.ConfigBuilder settings =
        Config.builder()
            .withFetchSize(5_000)
            .withConnectionAcquisitionTimeout(30, TimeUnit.SECONDS)
            .withMaxTransactionRetryTime(30, TimeUnit.SECONDS)
            .withNotificationConfig(NotificationConfig.disableAllConfig())
            .withTelemetryDisabled(true)
            .withUserAgent("creditgraph");
    return loopback ? settings.withoutEncryption().build() : settings.build();
  }
}
