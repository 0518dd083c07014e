package org.creditgraph.store;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * Takes out of the log what batches long past have touched, after a commit and beside it. Who they
 * were, when and why stands with the batches for ever.
 */
final class ChangePruner implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ChangePruner.class.getName());
  private static final Cypher MARK = Cypher.named("changes-mark");
  private static final Cypher PRUNE = Cypher.named("changes-prune");

  /** Changes in one transaction: each may name ten thousand things. */
  private static final int PART = 500;

  private final Driver driver;
  private final WriteGuard guard;
  private final int kept;
  private final Semaphore idle = new Semaphore(1);
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("change-pruner").factory());
  private volatile boolean closed;

  /**
   * @param kept of how many batches, the newest, the changes stay
   */
  ChangePruner(Driver driver, WriteGuard guard, int kept) {
    this.driver = driver;
    this.guard = guard;
    this.kept = Math.max(1, kept);
  }

  /** Prunes soon, on a thread of its own; nobody waits for it. */
  void wake() {
    if (!closed && idle.tryAcquire()) {
      thread.execute(this::pruneQuietly);
    }
  }

  private void pruneQuietly() {
    idle.release(); // who commits from here on is served by a run of its own
    try {
      prune();
    } catch (RuntimeException failure) {
      LOG.log(Level.FINE, "Old changes are pruned after the next batch: {0}", failure.toString());
    }
  }

  /** Prunes now. */
  void prune() {
    try (Session session = driver.session()) {
      session.executeWriteWithoutResult(
          transaction -> {
            guard.check();
            transaction.run(MARK.text(), Map.of("kept", kept)).consume();
          });
      int pruned;
      do {
        pruned =
            session.executeWrite(
                transaction -> {
                  guard.check();
                  return transaction
                      .run(PRUNE.text(), Map.of("count", PART))
                      .single()
                      .get("count")
                      .asInt();
                });
      } while (pruned > 0 && !closed);
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.close();
  }
}
