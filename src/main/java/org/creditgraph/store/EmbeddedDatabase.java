package org.creditgraph.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;
import org.neo4j.common.DependencyResolver;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Neo4j Community started inside this process, its data in a folder. Drivers of this process reach
 * it through memory; a port is opened only to who gives a user and a password.
 */
final class EmbeddedDatabase implements AutoCloseable {
  private static final Duration START_MAX = Duration.ofHours(1);
  private static final long LOOK_EVERY_MILLIS = 100;

  private final DatabaseManagementService service;
  private final GraphDatabaseAPI database;
  private final String channel;
  private final @Nullable BoltAccess access;
  private final @Nullable BoltDoor door;

  private EmbeddedDatabase(
      DatabaseManagementService service,
      GraphDatabaseAPI database,
      String channel,
      @Nullable BoltAccess access) {
    this.service = service;
    this.database = database;
    this.channel = channel;
    this.access = access;
    if (access == null) {
      this.door = null;
    } else {
      new CypherUser(service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)).onlyOne(access);
      this.door = BoltDoor.open(access.port(), channel);
    }
  }

  /**
   * Starts the database; what a crash left half done is recovered first.
   *
   * @param access null when nobody outside this process is to get in
   * @throws Refusal HOME_IN_USE when another process has the folder open; DATABASE_BROKEN when the
   *     database cannot be recovered; PORT_IN_USE
   */
  static EmbeddedDatabase start(Path folder, @Nullable BoltAccess access) {
    Path absolute = folder.toAbsolutePath().normalize();
    String channel = "creditgraph-" + UUID.randomUUID();
    DatabaseManagementService service;
    try {
      service = DatabaseSettings.of(absolute, channel, access != null).build();
    } catch (RuntimeException e) {
      throw refused(absolute, e);
    }
    try {
      GraphDatabaseAPI database =
          (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
      awaitStart(absolute, service, database);
      NeededProcedures.only(
          database.getDependencyResolver().resolveDependency(GlobalProcedures.class));
      return new EmbeddedDatabase(service, database, channel, access);
    } catch (RuntimeException e) {
      service.shutdown();
      throw refused(absolute, e);
    }
  }

  GraphDatabaseService database() {
    return database;
  }

  /** The database's own parts. */
  DependencyResolver dependencies() {
    return database.getDependencyResolver();
  }

  /** A driver that reaches the database through memory. */
  Driver driver(Config settings) {
    AuthToken token =
        access == null ? AuthTokens.none() : AuthTokens.basic(access.username(), access.password());
    return InProcessDriver.to(channel, token, settings);
  }

  /** The port that is open to Cypher users. */
  Optional<Integer> port() {
    return Optional.ofNullable(door).map(BoltDoor::port);
  }

  @Override
  public void close() {
    if (door != null) {
      door.close();
    }
    service.shutdown();
  }

  /** Waits as long as the database is on its way, and no longer once it has failed. */
  private static void awaitStart(
      Path folder, DatabaseManagementService service, GraphDatabaseAPI database) {
    DatabaseStateService<?> states =
        ((GraphDatabaseAPI) service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME))
            .getDependencyResolver()
            .resolveDependency(DatabaseStateService.class);
    long started = System.nanoTime();
    while (!database.isAvailable(LOOK_EVERY_MILLIS)) {
      Optional<Throwable> failure = states.causeOfFailure(database.databaseId());
      if (failure.isPresent()) {
        throw DatabaseFailure.broken(folder, failure.get());
      }
      if (System.nanoTime() - started > START_MAX.toNanos()) {
        throw DatabaseFailure.notStarted(folder, START_MAX);
      }
    }
  }

  private static RuntimeException refused(Path folder, RuntimeException failure) {
    if (failure instanceof Refusal) {
      return failure;
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FileLockException) {
        return inUse(folder);
      }
    }
    return DatabaseFailure.broken(folder, failure);
  }

  private static Refusal inUse(Path folder) {
    return new Refusal(
        "HOME_IN_USE",
        "The folder "
            + folder.getParent()
            + " is in use by another creditgraph process. Stop that one, or give this one a folder"
            + " of its own with --creditgraph.home=FOLDER.");
  }
}
