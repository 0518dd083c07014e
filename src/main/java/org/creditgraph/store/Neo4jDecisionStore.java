package org.creditgraph.store;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Decisions in a database, written by group commit: two threads write, so that one works while the
 * other waits for the disk; those who come while both have a transaction under way queue up, and
 * the next one takes all who wait. Under load a commit to disk is shared by many; alone, nobody
 * waits for company. Each caller comes back only after the commit with its decision in it.
 */
final class Neo4jDecisionStore implements DecisionStore, AutoCloseable {
  private static final Cypher FIND = Cypher.named("decision-find");
  private static final Cypher BY_KEY = Cypher.named("decisions-by-key");
  private static final Cypher KEEP_TEXT = Cypher.named("rule-text-keep");
  private static final Cypher FIND_TEXT = Cypher.named("rule-text-find");

  /** From how many decisions on a transaction takes no more callers. */
  private static final int GROUP_MAX = 1_000;

  private static final int WRITERS = 2;

  private final Statements statements;
  private final DecisionWriter writer;
  private final ExecutorService writing =
      Executors.newFixedThreadPool(
          WRITERS, Thread.ofPlatform().daemon().name("decision-writer-", 1).factory());
  private final Semaphore asleep = new Semaphore(WRITERS);
  private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();

  private record Waiting(
      List<StoredDecision> decisions, CompletableFuture<List<StoredDecision>> kept) {}

  Neo4jDecisionStore(Statements statements, DecisionWriter writer) {
    this.statements = statements;
    this.writer = writer;
  }

  @Override
  public List<StoredDecision> keep(List<StoredDecision> decisions) {
    Waiting own = new Waiting(List.copyOf(decisions), new CompletableFuture<>());
    queue.add(own);
    wake();
    try {
      return own.kept().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void wake() {
    if (asleep.tryAcquire()) {
      writing.execute(this::writeAll);
    }
  }

  /** Who comes as this ends either is seen here or wakes the writer anew. */
  private void writeAll() {
    while (!queue.isEmpty()) {
      writeGroup();
    }
    asleep.release();
    if (!queue.isEmpty()) {
      wake();
    }
  }

  private void writeGroup() {
    List<Waiting> group = new ArrayList<>();
    int size = 0;
    for (Waiting next = queue.poll(); next != null; next = size < GROUP_MAX ? queue.poll() : null) {
      group.add(next);
      size += next.decisions().size();
    }
    if (group.isEmpty()) {
      return;
    }
    try {
      List<StoredDecision> kept =
          write(group.stream().flatMap(waiting -> waiting.decisions().stream()).toList());
      int from = 0;
      for (Waiting waiting : group) {
        int to = from + waiting.decisions().size();
        waiting.kept().complete(kept.subList(from, to));
        from = to;
      }
    } catch (RuntimeException | Error failure) {
      group.forEach(waiting -> waiting.kept().completeExceptionally(failure));
    }
  }

  private List<StoredDecision> write(List<StoredDecision> decisions) {
    List<@Nullable Map<String, Object>> older =
        writer.keep(decisions.stream().map(Neo4jDecisionStore::properties).toList());
    List<StoredDecision> kept = new ArrayList<>(decisions);
    for (int i = 0; i < kept.size(); i++) {
      Map<String, Object> other = older.get(i);
      if (other != null) {
        kept.set(i, decision(new Kept(other)));
      }
    }
    return kept;
  }

  @Override
  public Optional<StoredDecision> find(String id) {
    return one(FIND, "id", id).map(row -> decision(Kept.of(row)));
  }

  @Override
  public Map<String, StoredDecision> findByKeys(Collection<String> keys) {
    Map<String, StoredDecision> found = new HashMap<>();
    for (Map<String, Object> row : statements.read(BY_KEY, Map.of("keys", List.copyOf(keys)))) {
      Kept kept = Kept.of(row);
      found.put(kept.text("key"), decision(kept));
    }
    return found;
  }

  @Override
  public void keepText(String hash, String text) {
    statements.write(KEEP_TEXT, Map.of("hash", hash, "text", text));
  }

  @Override
  public Optional<String> findText(String hash) {
    return one(FIND_TEXT, "hash", hash).map(row -> (String) row.get("text"));
  }

  private Optional<Map<String, Object>> one(Cypher query, String name, String value) {
    return statements.read(query, Map.of(name, value)).stream().findFirst();
  }

  /** Ends the writer when all who wait have been served. */
  @Override
  public void close() {
    writing.close();
  }

  private static Map<String, Object> properties(StoredDecision decision) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("id", decision.id());
    if (decision.key() != null && decision.digest() != null) {
      properties.put("key", decision.key());
      properties.put("digest", decision.digest());
    }
    properties.put("partyId", decision.partyId());
    properties.put("matter", decision.matter());
    properties.put("purpose", decision.purpose());
    properties.put("outcome", decision.outcome());
    properties.put("answer", decision.answer());
    properties.put("answerHash", decision.answerHash());
    properties.put("decidedAt", decision.decidedAt().atZone(ZoneOffset.UTC));
    return properties;
  }

  private static StoredDecision decision(Kept kept) {
    return new StoredDecision(
        kept.text("id"),
        kept.textOrNull("key"),
        kept.textOrNull("digest"),
        kept.text("partyId"),
        kept.text("matter"),
        kept.text("purpose"),
        kept.text("outcome"),
        kept.text("answer"),
        kept.text("answerHash"),
        kept.moment("decidedAt"));
  }
}
