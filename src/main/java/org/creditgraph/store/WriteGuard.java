package org.creditgraph.store;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.common.DependencyResolver;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.monitoring.DatabaseHealth;

/**
 * Lets a write go ahead only where the database works and its disk has room.
 *
 * <p>A driver tries a transaction again and again while the database is not there: {@link #check}
 * belongs inside the transaction's function too, for what it throws ends that.
 */
final class WriteGuard {
  private final @Nullable DiskSpace space;
  private final @Nullable DatabaseHealth health;
  private final @Nullable Config settings;

  private WriteGuard(
      @Nullable DiskSpace space, @Nullable DatabaseHealth health, @Nullable Config settings) {
    this.space = space;
    this.health = health;
    this.settings = settings;
  }

  /** Of the database in this process. */
  static WriteGuard of(DependencyResolver database, DiskSpace space) {
    return new WriteGuard(
        space,
        database.resolveDependency(DatabaseHealth.class),
        database.resolveDependency(Config.class));
  }

  /** Of a server, which looks after its own disk. */
  static WriteGuard none() {
    return new WriteGuard(null, null, null);
  }

  /**
   * @throws org.creditgraph.graph.Refusal DATABASE_STOPPED, DISK_FULL
   */
  void check() {
    require(0);
  }

  /**
   * @param bytes how much the write may take of the disk
   * @throws org.creditgraph.graph.Refusal DATABASE_STOPPED, DISK_FULL
   */
  void require(long bytes) {
    checkHealth();
    if (space != null) {
      space.require(bytes);
      writeAgain();
    }
  }

  /**
   * For what only ends what was begun, such as a commit, and for which the reserve is there.
   *
   * @throws org.creditgraph.graph.Refusal DATABASE_STOPPED
   */
  void checkHealth() {
    if (health != null && !health.hasNoPanic()) {
      throw DatabaseFailure.stopped(health.causeOfPanic());
    }
  }

  /**
   * Runs a write, and says in a sentence why it could not be done where the disk is why.
   *
   * @throws org.creditgraph.graph.Refusal DATABASE_STOPPED, DISK_FULL
   */
  <T> T run(Supplier<T> write) {
    try {
      return write.get();
    } catch (RuntimeException failure) {
      checkHealth();
      if (space != null && (isReadOnly() || DatabaseFailure.isOutOfSpace(failure))) {
        space.require(0);
      }
      throw failure;
    }
  }

  private boolean isReadOnly() {
    return settings != null && !settings.get(GraphDatabaseSettings.read_only_databases).isEmpty();
  }

  /** Neo4j makes a database read-only that finds no room, and leaves it so. */
  private void writeAgain() {
    if (isReadOnly() && settings != null) {
      settings.setDynamic(
          GraphDatabaseSettings.read_only_databases, Set.of(), "there is room on the disk again");
    }
  }
}
