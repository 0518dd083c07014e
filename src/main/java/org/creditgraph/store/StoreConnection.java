package org.creditgraph.store;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationConfig;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/** An open store: the database in this process or a server, with its schema in place. */
public final class StoreConnection implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(StoreConnection.class.getName());

  /** What the database may write as it starts and recovers, before it takes anything. */
  static final long START_BYTES = 64L << 20;

  final @Nullable EmbeddedDatabase embedded;
  private final Driver driver;
  private final FactReader reader;
  private final WriteGuard guard;
  private final ChangePruner pruner;
  private final FactStore facts;
  private final Neo4jDecisionStore decisions;
  private final JudgementStore judgements;

  private StoreConnection(
      @Nullable EmbeddedDatabase embedded,
      Driver driver,
      WriteGuard guard,
      int changesKept,
      Clock clock,
      Consumer<String> told) {
    this.embedded = embedded;
    this.driver = driver;
    this.guard = guard;
    try {
      driver.verifyConnectivity();
      new Schema(driver, SchemaFile.all(), guard).apply();
    } catch (RuntimeException e) {
      driver.close();
      throw e;
    }
    this.pruner = new ChangePruner(driver, guard, changesKept);
    this.reader =
        embedded == null ? new BoltReader(driver) : new KernelReader(embedded.database(), driver);
    this.facts = factsAt(clock);
    Statements statements =
        embedded == null ? new BoltStatements(driver) : new EmbeddedStatements(embedded.database());
    DecisionWriter writer =
        embedded == null
            ? new CypherDecisionWriter(statements)
            : new EmbeddedDecisionWriter(embedded.database());
    this.decisions = new Neo4jDecisionStore(statements, writer, guard);
    this.judgements = new Neo4jJudgementStore(statements, guard);
    try {
      new Upgrade(driver, facts, guard, told).run();
    } catch (RuntimeException e) {
      pruner.close();
      decisions.close();
      driver.close();
      throw e;
    }
  }

  /**
   * Opens the database of a server where one is given, else that of the folder `home`.
   *
   * @throws Refusal HOME_IN_USE, HOME_NOT_WRITABLE, DISK_FULL, DATABASE_BROKEN, PORT_IN_USE,
   *     DATABASE_UNREACHABLE, SCHEMA_ALTERED, IMPORT_UNDER_WAY where a store of an earlier version
   *     is to be upgraded while another instance writes it
   */
  public static StoreConnection open(StoreSettings settings, Clock clock) {
    return open(settings, clock, LOG::info);
  }

  /**
   * The same.
   *
   * @param told of the upgrade of a store that an earlier version made
   */
  public static StoreConnection open(StoreSettings settings, Clock clock, Consumer<String> told) {
    HomeFolder home = new HomeFolder(settings.home());
    home.prepare();
    URI server = settings.server();
    return server == null
        ? embedded(home, settings, clock, told)
        : server(
            server, settings.username(), settings.password(), settings.changesKept(), clock, told);
  }

  /**
   * Opens the database of a folder, which is made when it is not there.
   *
   * @throws Refusal as {@link #open}
   */
  public static StoreConnection embedded(Path home, Clock clock) {
    return open(StoreSettings.inFolder(home), clock);
  }

  private static StoreConnection embedded(
      HomeFolder home, StoreSettings settings, Clock clock, Consumer<String> told) {
    new DiskSpace(home.path().toFile()::getUsableSpace, 0).require(START_BYTES);
    EmbeddedDatabase database = EmbeddedDatabase.start(home.database(), settings.bolt());
    try {
      DiskSpace space = new DiskSpace(home.path().toFile()::getUsableSpace, settings.diskReserve());
      return new StoreConnection(
          database,
          database.driver(driverSettings().withoutEncryption().withLogging(Logging.none()).build()),
          WriteGuard.of(database.dependencies(), space),
          settings.changesKept(),
          clock,
          told);
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
  static StoreConnection server(
      URI uri, @Nullable String username, @Nullable String password, int changesKept, Clock clock) {
    return server(uri, username, password, changesKept, clock, LOG::info);
  }

  private static StoreConnection server(
      URI uri,
      @Nullable String username,
      @Nullable String password,
      int changesKept,
      Clock clock,
      Consumer<String> told) {
    AuthToken token =
        username == null
            ? AuthTokens.none()
            : AuthTokens.basic(username, password == null ? "" : password);
    try {
      Driver driver = GraphDatabase.driver(uri, token, driverSettings().build());
      return new StoreConnection(null, driver, WriteGuard.none(), changesKept, clock, told);
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
    Ledger ledger = new Ledger(driver, clock, embedded != null, guard);
    return new Neo4jFactStore(driver, reader, ledger, guard, pruner);
  }

  Driver driver() {
    return driver;
  }

  @Override
  public void close() {
    pruner.close();
    decisions.close();
    driver.close();
    if (embedded != null) {
      embedded.close();
    }
  }

  private static Config.ConfigBuilder driverSettings() {
    return Config.builder()
        .withFetchSize(5_000)
        .withConnectionAcquisitionTimeout(30, TimeUnit.SECONDS)
        .withMaxTransactionRetryTime(30, TimeUnit.SECONDS)
        .withNotificationConfig(NotificationConfig.disableAllConfig())
        .withTelemetryDisabled(true)
        .withUserAgent("creditgraph");
  }
}
