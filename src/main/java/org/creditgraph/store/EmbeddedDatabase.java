package org.creditgraph.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.creditgraph.graph.Refusal;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.fleetmanagement.FleetManagementSettings;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.logging.NullLogProvider;

/**
 * Neo4j Community started inside this process, its data in a folder, Bolt on a free loopback port.
 */
final class EmbeddedDatabase implements AutoCloseable {
  private static final long MEGABYTE = 1L << 20;

  private final DatabaseManagementService service;
  private final GraphDatabaseAPI database;

  private EmbeddedDatabase(DatabaseManagementService service) {
    this.service = service;
    this.database =
        (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
  }

  /**
   * Starts the database; what a crash left half done is recovered first.
   *
   * @throws Refusal HOME_IN_USE when another process has the folder open
   */
  static EmbeddedDatabase start(Path home) {
    DatabaseManagementService service;
    try {
      service = settings(home.toAbsolutePath().normalize()).build();
    } catch (RuntimeException e) {
      throw isLocked(e) ? inUse(home) : e;
    }
    try {
      EmbeddedDatabase started = new EmbeddedDatabase(service);
      if (!started.database.isAvailable(Duration.ofMinutes(10).toMillis())) {
        throw new IllegalStateException(
            "the database in " + home + " did not start; its log is logs/debug.log in that folder");
      }
      return started;
    } catch (RuntimeException e) {
      service.shutdown();
      throw isLocked(e) ? inUse(home) : e;
    }
  }

  GraphDatabaseService database() {
    return database;
  }

  /** Where the driver finds the database. */
  URI uri() {
    ConnectorPortRegister ports =
        database.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
    return URI.create("bolt://127.0.0.1:" + ports.getLocalAddress(ConnectorType.BOLT).getPort());
  }

  @Override
  public void close() {
    service.shutdown();
  }

  private static DatabaseManagementServiceBuilder settings(Path home) {
    return new DatabaseManagementServiceBuilder(home)
        .setUserLogProvider(NullLogProvider.getInstance())
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
        .setConfig(BoltConnector.enable_discovery, false)
        .setConfig(
            BoltConnectorInternalSettings.connection_shutdown_wait_time, Duration.ofMillis(100))
        .setConfig(
            BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(100))
        .setConfig(FleetManagementSettings.fleet_manager_enabled, false)
        .setConfig(GraphDatabaseSettings.udc_enabled, false)
        .setConfig(GraphDatabaseSettings.auth_enabled, false)
        .setConfig(GraphDatabaseSettings.filewatcher_enabled, false)
        .setConfig(GraphDatabaseSettings.pagecache_memory, pageCacheBytes())
        .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
        .setConfig(GraphDatabaseSettings.keep_logical_logs, "256M size")
        .setConfig(GraphDatabaseSettings.check_point_interval_time, Duration.ofMinutes(3));
  }

  /** An eighth of the machine's memory, between 128 MB and 4 GB. */
  private static long pageCacheBytes() {
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return Math.clamp(machine.getTotalMemorySize() / 8, 128 * MEGABYTE, 4096 * MEGABYTE);
  }

  private static boolean isLocked(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FileLockException) {
        return true;
      }
    }
    return false;
  }

  private static Refusal inUse(Path home) {
    return new Refusal(
        "HOME_IN_USE",
        "The folder "
            + home.toAbsolutePath().getParent()
            + " is in use by another creditgraph process. Stop that one, or give this one a folder"
            + " of its own with --creditgraph.home=FOLDER.");
  }
}
