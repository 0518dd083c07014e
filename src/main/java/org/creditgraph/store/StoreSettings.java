package org.creditgraph.store;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/**
 * Where a store is and how it is opened.
 *
 * @param home the folder for everything that the program writes
 * @param server such as `bolt://localhost:7687`; null for the database in this process
 * @param username of the server, null when it asks for none
 * @param bolt how the database in this process is opened to Cypher users; null for not at all
 * @param diskReserve bytes of the home's file system that no write may take
 * @param changesKept of how many batches what they touched is kept, so that it can be followed
 */
public record StoreSettings(
    Path home,
    @Nullable URI server,
    @Nullable String username,
    @Nullable String password,
    @Nullable BoltAccess bolt,
    long diskReserve,
    int changesKept) {
  private static final long MEGABYTE = 1L << 20;
  private static final long DISK_RESERVE = 512 * MEGABYTE;
  private static final int CHANGES_KEPT = 1_000;

  /** The database of a folder, with the usual settings. */
  public static StoreSettings inFolder(Path home) {
    return new StoreSettings(home, null, null, null, null, DISK_RESERVE, CHANGES_KEPT);
  }

  /**
   * The settings `creditgraph.home`, `.database.*`, `.bolt.*`, `.disk-reserve`, `.changes-kept`.
   *
   * @throws org.creditgraph.graph.Refusal BOLT_UNGUARDED
   */
  public static StoreSettings of(Environment settings) {
    return new StoreSettings(
        Path.of(settings.getRequiredProperty("creditgraph.home")),
        settings.getProperty("creditgraph.database.uri", URI.class),
        settings.getProperty("creditgraph.database.username"),
        settings.getProperty("creditgraph.database.password"),
        BoltAccess.of(
            settings.getProperty("creditgraph.bolt.port", Integer.class),
            settings.getProperty("creditgraph.bolt.username"),
            settings.getProperty("creditgraph.bolt.password")),
        settings
            .getProperty("creditgraph.disk-reserve", DataSize.class, DataSize.ofBytes(DISK_RESERVE))
            .toBytes(),
        settings.getProperty("creditgraph.changes-kept", Integer.class, CHANGES_KEPT));
  }

  /** The same for a program that runs and ends: no port is opened for it. */
  public StoreSettings withoutBolt() {
    return new StoreSettings(home, server, username, password, null, diskReserve, changesKept);
  }

  StoreSettings withBolt(BoltAccess access) {
    return new StoreSettings(home, server, username, password, access, diskReserve, changesKept);
  }

  /** The same with another reserve. */
  public StoreSettings withDiskReserve(long bytes) {
    return new StoreSettings(home, server, username, password, bolt, bytes, changesKept);
  }

  /** The same with another number of batches whose changes are kept. */
  public StoreSettings withChangesKept(int batches) {
    return new StoreSettings(home, server, username, password, bolt, diskReserve, batches);
  }
}
