package org.creditgraph.store;

import com.sun.management.OperatingSystemMXBean;
import inet.ipaddr.IPAddressString;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.fleetmanagement.FleetManagementSettings;
import org.neo4j.logging.NullLogProvider;

/** How Neo4j is set up inside this process: no door to the outside, and a full disk endured. */
final class DatabaseSettings {
  private static final long MEGABYTE = 1L << 20;

  /** What one file of the transaction log takes of the disk, from its first byte on. */
  static final long LOG_FILE_BYTES = 64 * MEGABYTE;

  private DatabaseSettings() {}

  /**
   * @param channel the name under which drivers of this process find the database
   * @param guarded whether connections need a user and a password
   */
  static PortlessBuilder of(Path folder, String channel, boolean guarded) {
    PortlessBuilder settings = new PortlessBuilder(folder);
    settings
        .setUserLogProvider(NullLogProvider.getInstance())
        .setConfig(FleetManagementSettings.fleet_manager_enabled, false)
        .setConfig(GraphDatabaseSettings.udc_enabled, false)
        .setConfig(GraphDatabaseSettings.filewatcher_enabled, false)
        .setConfig(GraphDatabaseSettings.pagecache_memory, pageCacheBytes())
        .setConfig(GraphDatabaseSettings.check_point_interval_time, Duration.ofMinutes(3));
    closeDoors(settings, channel, guarded);
    endureFullDisk(settings);
    return settings;
  }

  /** See {@link PortlessBuilder} for why Bolt can be enabled here. */
  private static void closeDoors(PortlessBuilder settings, String channel, boolean guarded) {
    settings
        .setConfig(GraphDatabaseSettings.auth_enabled, guarded)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
        .setConfig(BoltConnector.enable_discovery, false)
        .setConfig(BoltConnectorInternalSettings.enable_local_connector, true)
        .setConfig(BoltConnectorInternalSettings.local_channel_address, channel)
        .setConfig(
            BoltConnectorInternalSettings.connection_shutdown_wait_time, Duration.ofMillis(100))
        .setConfig(
            BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(100))
        .setConfig(GraphDatabaseSettings.allow_file_urls, false)
        .setConfig(
            GraphDatabaseInternalSettings.cypher_ip_blocklist,
            List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0")));
  }

  /**
   * Room for the log is taken before it is written, and for the store before a commit is logged; a
   * database that gets none goes on read-only.
   */
  private static void endureFullDisk(PortlessBuilder settings) {
    settings
        .setConfig(GraphDatabaseSettings.preallocate_logical_logs, true)
        .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, LOG_FILE_BYTES)
        .setConfig(GraphDatabaseSettings.keep_logical_logs, "256M size")
        .setConfig(GraphDatabaseInternalSettings.dynamic_read_only_failover, true)
        .setConfig(GraphDatabaseInternalSettings.out_of_disk_space_protection, true);
  }

  /** An eighth of the machine's memory, between 128 MB and 4 GB. */
  private static long pageCacheBytes() {
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return Math.clamp(machine.getTotalMemorySize() / 8, 128 * MEGABYTE, 4096 * MEGABYTE);
  }
}
