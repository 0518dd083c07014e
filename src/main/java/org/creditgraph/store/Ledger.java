package org.creditgraph.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Refusal;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * The list of batches: which are committed, and the one that may be open.
 *
 * <p>An open batch belongs to its owner as long as the lease lasts, which the owner renews. One
 * whose lease ran out, or that an earlier process left in a folder that is now ours, is dead: it is
 * taken over and undone before the next begins.
 */
final class Ledger {
  static final long LEASE_MILLIS = 60_000;

  private static final Cypher LOCK = Cypher.named("batch-lock");
  private static final Cypher FIND_OPEN = Cypher.named("batch-find-open");
  private static final Cypher OPEN = Cypher.named("batch-open");
  private static final Cypher TAKE_OVER = Cypher.named("batch-take-over");
  private static final Cypher RENEW = Cypher.named("batch-renew");
  private static final Cypher COMMIT = Cypher.named("batch-commit");
  private static final Cypher LAST_PART = Cypher.named("undo-last-part");
  private static final Cypher COMMITTED = Cypher.named("batch-committed");
  private static final Cypher DROP = Cypher.named("batch-drop");
  private static final Cypher LAST = Cypher.named("batch-last");
  private static final Cypher CHANGES_FROM = Cypher.named("changes-from");
  private static final Cypher BY_KEY = Cypher.named("batch-by-key");
  private static final Cypher AFTER = Cypher.named("batches-after");

  private final Driver driver;
  private final Clock clock;
  private final boolean sole;
  private final WriteGuard guard;
  private final String instance = UUID.randomUUID().toString();
  private final Set<String> writing = ConcurrentHashMap.newKeySet();

  /** The right to write one batch. */
  record Lease(int sequence, String owner) {}

  private record Claim(Lease lease, boolean toUndo) {}

  /**
   * @param sole no other process can have this store open
   */
  Ledger(Driver driver, Clock clock, boolean sole, WriteGuard guard) {
    this.driver = driver;
    this.clock = clock;
    this.sole = sole;
    this.guard = guard;
  }

  List<Batch> after(int sequence) {
    try (Session session = driver.session()) {
      return session.executeRead(
          transaction ->
              run(transaction, AFTER, Map.of("sequence", sequence))
                  .list(
                      row ->
                          new Batch(
                              row.get("sequence").asInt(),
                              instant(row.get("recordedAt")),
                              row.get("title").asString())));
    }
  }

  /** The number of the last committed batch, 0 for none. */
  int last() {
    try (Session session = driver.session()) {
      return session.executeRead(
          transaction -> run(transaction, LAST, Map.of()).single().get("sequence").asInt());
    }
  }

  /** The number of the first batch whose changes are whole. */
  int changesFrom() {
    try (Session session = driver.session()) {
      return session.executeRead(
          transaction -> run(transaction, CHANGES_FROM, Map.of()).single().get("sequence").asInt());
    }
  }

  /**
   * @throws Refusal IMPORT_UNDER_WAY, DISK_FULL
   */
  Lease open(String title) {
    String owner = UUID.randomUUID().toString();
    writing.add(owner); // before anyone can see the batch
    try (Session session = driver.session()) {
      while (true) {
        Claim claim = session.executeWrite(transaction -> claim(transaction, title, owner));
        if (!claim.toUndo()) {
          return claim.lease();
        }
        undo(session, claim.lease());
      }
    } catch (RuntimeException | Error e) { // else the batch would seem to be written for ever
      writing.remove(owner);
      throw e;
    }
  }

  /** A driver would try again where the database has stopped. */
  private Result run(TransactionContext transaction, Cypher query, Map<String, Object> parameters) {
    guard.checkHealth();
    return transaction.run(query.text(), parameters);
  }

  /** The owner writes no more; if its batch is still open, it is dead. */
  void release(Lease lease) {
    writing.remove(lease.owner());
  }

  /** False when these parts had been written by an earlier try of the same transaction. */
  boolean renew(TransactionContext transaction, Lease lease, int part) {
    guard.checkHealth();
    Map<String, Object> parameters = parameters(lease);
    parameters.put("part", part);
    List<Record> rows = transaction.run(RENEW.text(), parameters).list();
    if (rows.isEmpty()) {
      throw lost();
    }
    return !rows.getFirst().get("written").asBoolean();
  }

  /** The number of the part to write next. */
  int nextPart(TransactionContext transaction, Lease lease) {
    Value last = transaction.run(LAST_PART.text(), parameters(lease)).single().get("part");
    return last.isNull() ? 0 : last.asInt() + 1;
  }

  /** Takes back all that a batch wrote, part by part from the last, and forgets the batch. */
  void undo(Session session, Lease lease) {
    new Undo(session, this, lease).run();
    session.executeWriteWithoutResult(
        transaction -> {
          transaction.run(LOCK.text()).consume();
          transaction.run(DROP.text(), parameters(lease)).consume();
        });
  }

  Optional<BatchNote.Noted> noted(String key) {
    try (Session session = driver.session()) {
      return session
          .executeRead(transaction -> run(transaction, BY_KEY, Map.of("key", key)).list())
          .stream()
          .findFirst()
          .map(
              row ->
                  new BatchNote.Noted(
                      new Batch(
                          row.get("sequence").asInt(),
                          instant(row.get("recordedAt")),
                          row.get("title").asString()),
                      new BatchNote(
                          row.get("author").asString(),
                          row.get("reason").asString(),
                          row.get("key").asString(),
                          row.get("digest").asString())));
    }
  }

  Batch commit(
      Session session,
      Lease lease,
      @Nullable Instant recordedAt,
      @Nullable BatchNote note,
      @Nullable String counts) {
    return session.executeWrite(
        transaction -> {
          guard.checkHealth();
          Record ledger = transaction.run(LOCK.text()).single();
          if (ledger.get("sequence").asInt() == lease.sequence()) {
            return committed(transaction, lease);
          }
          renew(transaction, lease, -1);
          Value last = ledger.get("recordedAt");
          Instant moment =
              RecordedMoment.of(recordedAt, last.isNull() ? null : instant(last), clock.instant());
          Map<String, Object> parameters = parameters(lease);
          parameters.put("recordedAt", moment.atOffset(ZoneOffset.UTC));
          parameters.put("note", properties(note, counts));
          Record row = transaction.run(COMMIT.text(), parameters).single();
          return new Batch(lease.sequence(), moment, row.get("title").asString());
        });
  }

  /** The batch, if its commit went through after all; waits for one that is still under way. */
  Optional<Batch> find(Lease lease) {
    try (Session session = driver.session()) {
      return session.executeWrite(
          transaction -> {
            transaction.run(LOCK.text()).consume();
            return transaction.run(COMMITTED.text(), parameters(lease)).list().stream()
                .findFirst()
                .map(row -> batch(lease, row));
          });
    }
  }

  private static Map<String, String> properties(@Nullable BatchNote note, @Nullable String counts) {
    Map<String, String> properties = new HashMap<>();
    if (note != null) {
      properties.put("author", note.author());
      properties.put("reason", note.reason());
      properties.put("key", note.key());
      properties.put("digest", note.digest());
    }
    if (counts != null) {
      properties.put("counts", counts);
    }
    return properties;
  }

  private Claim claim(TransactionContext transaction, String title, String owner) {
    guard.check();
    int next = transaction.run(LOCK.text()).single().get("sequence").asInt() + 1;
    Lease lease = new Lease(next, owner);
    Map<String, Object> parameters = parameters(lease);
    parameters.put("title", title);
    parameters.put("instance", instance);
    List<Record> open = transaction.run(FIND_OPEN.text(), parameters).list();
    if (open.isEmpty()) {
      transaction.run(OPEN.text(), parameters).consume();
      return new Claim(lease, false);
    }
    Record other = open.getFirst();
    parameters.put("previous", other.get("owner").asString());
    parameters.put("dead", isDead(other, owner));
    parameters.put("ofAnother", !isOwn(other));
    if (transaction.run(TAKE_OVER.text(), parameters).list().isEmpty()) {
      throw new Refusal(
          "IMPORT_UNDER_WAY",
          "The import “"
              + other.get("title").asString()
              + "” is under way; one batch is written at a time. Wait until it has ended.");
    }
    return new Claim(lease, true);
  }

  /** Of a batch of its own an instance knows it; of another's only the lease tells. */
  private boolean isDead(Record batch, String owner) {
    String writer = batch.get("owner").asString();
    return writer.equals(owner) || (isOwn(batch) ? !writing.contains(writer) : sole);
  }

  private boolean isOwn(Record batch) {
    return instance.equals(batch.get("instance").asString());
  }

  private Batch committed(TransactionContext transaction, Lease lease) {
    List<Record> rows = transaction.run(COMMITTED.text(), parameters(lease)).list();
    if (rows.isEmpty()) {
      throw lost();
    }
    return batch(lease, rows.getFirst());
  }

  private static Batch batch(Lease lease, Record row) {
    return new Batch(lease.sequence(), instant(row.get("recordedAt")), row.get("title").asString());
  }

  private static Refusal lost() {
    return new Refusal(
        "BATCH_LOST",
        "Another instance took this import for dead and undid it, since it gave no sign of life"
            + " for a minute. Import again.");
  }

  private static Map<String, Object> parameters(Lease lease) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("sequence", lease.sequence());
    parameters.put("owner", lease.owner());
    parameters.put("lease", LEASE_MILLIS);
    return parameters;
  }

  private static Instant instant(Value moment) {
    return moment.asZonedDateTime().toInstant();
  }
}
