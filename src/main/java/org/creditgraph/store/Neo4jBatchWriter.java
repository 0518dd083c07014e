package org.creditgraph.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * Writes a batch, one chunk behind: while the database takes in one chunk, the sender prepares the
 * next.
 */
final class Neo4jBatchWriter implements BatchWriter {
  private static final Logger LOG = Logger.getLogger(Neo4jBatchWriter.class.getName());
  private static final Executor THREADS =
      task -> Thread.ofVirtual().name("batch-writer").start(task);

  private final Ledger ledger;
  private final Ledger.Lease lease;
  private final WriteGuard guard;
  private final ChangePruner pruner;
  private final Session session;
  private final References references;
  private final WrittenKeys keys = new WrittenKeys();
  private final Thread heartbeat;
  private CompletableFuture<Integer> written = CompletableFuture.completedFuture(0);
  private long difference;
  private @Nullable String counts;
  private volatile boolean closed;

  Neo4jBatchWriter(
      Driver driver, Ledger ledger, Ledger.Lease lease, WriteGuard guard, ChangePruner pruner) {
    this.ledger = ledger;
    this.lease = lease;
    this.guard = guard;
    this.pruner = pruner;
    this.session = driver.session();
    this.references = new References(session, lease.sequence() == 1);
    this.heartbeat = Thread.ofVirtual().name("batch-lease").start(() -> keepAlive(driver));
  }

  @Override
  public List<Result> write(List<Row> rows) {
    if (closed) {
      throw new IllegalStateException("the batch is closed");
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    FactType type = rows.getFirst().fact().type();
    if (rows.stream().anyMatch(row -> row.fact().type() != type)) {
      throw new IllegalArgumentException("a chunk holds rows of one type");
    }
    int part = awaitWritten();
    guard.check();
    ChunkPlan plan =
        type.definesThing()
            ? new EntityChunk(rows, references, session, lease.sequence())
            : new LinkChunk(rows, references, keys, session, lease.sequence());
    difference += plan.difference();
    if (!plan.isEmpty()) {
      written = CompletableFuture.supplyAsync(() -> write(plan, part), THREADS);
    }
    return plan.results();
  }

  @Override
  public void describe(String rowCounts) {
    counts = rowCounts;
  }

  @Override
  public Optional<Batch> commit(@Nullable Instant recordedAt, @Nullable BatchNote note) {
    if (closed) {
      throw new IllegalStateException("the batch is closed");
    }
    awaitWritten();
    if (difference == 0) {
      close();
      return Optional.empty();
    }
    Batch batch;
    try {
      batch = guard.run(() -> ledger.commit(session, lease, recordedAt, note, counts));
    } catch (Refusal refusal) {
      throw refusal;
    } catch (RuntimeException | Error failure) {
      Optional<Batch> found = findCommitted(failure);
      if (found.isEmpty()) {
        throw failure;
      }
      batch = found.get();
      LOG.log(Level.INFO, "The answer to a commit was lost; the batch is in: {0}", failure);
    }
    end();
    pruner.wake();
    return Optional.of(batch);
  }

  /** A commit that failed may have gone through: the ledger knows. */
  private Optional<Batch> findCommitted(Throwable failure) {
    try {
      return ledger.find(lease);
    } catch (RuntimeException | Error unanswered) {
      failure.addSuppressed(unanswered);
      LOG.log(Level.WARNING, "Whether a batch is committed could not be asked", failure);
      throw new Refusal(
          "COMMIT_UNKNOWN",
          "The database went away during the commit: the import is in wholly or not at all. Send it"
              + " again when the database is back; nothing is taken twice."
              + " 提交时数据库连接中断，本批要么全部提交、要么全部未提交；恢复后请重新导入，不会重复。");
    }
  }

  /**
   * Takes the batch back unless it was committed; what cannot be now, the next batch takes back.
   */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    try {
      written.handle((part, failure) -> part).join();
      ledger.undo(session, lease);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The batch is taken back when the next one begins: {0}", e.toString());
    } finally {
      end();
    }
  }

  private void end() {
    closed = true;
    heartbeat.interrupt();
    ledger.release(lease);
    try {
      session.close();
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "The session of a batch was not closed: {0}", e.toString());
    }
  }

  private int write(ChunkPlan plan, int part) {
    return guard.run(
        () ->
            session.executeWrite(
                transaction -> {
                  ChunkTransaction chunk =
                      new ChunkTransaction(transaction, lease.sequence(), part);
                  if (ledger.renew(transaction, lease, part)) {
                    plan.write(chunk);
                    return chunk.part();
                  }
                  return ledger.nextPart(transaction, lease);
                }));
  }

  private int awaitWritten() {
    try {
      return written.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }

  private void keepAlive(Driver driver) {
    while (!closed) {
      try {
        Thread.sleep(Duration.ofMillis(Ledger.LEASE_MILLIS / 4));
      } catch (InterruptedException e) {
        return;
      }
      try (Session own = driver.session()) {
        own.executeWriteWithoutResult(transaction -> ledger.renew(transaction, lease, -1));
      } catch (RuntimeException | Error e) { // the next beat may go well
        LOG.log(Level.FINE, "The lease was not renewed: {0}", e.toString());
      }
    }
  }
}
