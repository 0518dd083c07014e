package org.creditgraph.store;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/**
 * Decisions behind one driver, written by group commit: while one caller's transaction is under
 * way, those who come queue up, and the next to get the lock writes for all who wait. Under load a
 * commit to disk is shared by many; alone, nobody waits for company. Each caller comes back only
 * after the commit with its decision in it.
 */
final class Neo4jDecisionStore implements DecisionStore {
  private static final Cypher KEEP = Cypher.named("decisions-keep");
  private static final Cypher FIND = Cypher.named("decision-find");
  private static final Cypher BY_KEY = Cypher.named("decision-by-key");
  private static final Cypher KEEP_TEXT = Cypher.named("rule-text-keep");
  private static final Cypher FIND_TEXT = Cypher.named("rule-text-find");

  /** How many decisions go into one transaction, unless a single caller brings more. */
  private static final int GROUP_MAX = 1_000;

  private final Driver driver;
  private final ReentrantLock writing = new ReentrantLock();
  private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();

  private record Waiting(
      List<StoredDecision> decisions, CompletableFuture<List<StoredDecision>> kept) {}

  Neo4jDecisionStore(Driver driver) {
    this.driver = driver;
  }

  @Override
  public List<StoredDecision> keep(List<StoredDecision> decisions) {
    Waiting own = new Waiting(List.copyOf(decisions), new CompletableFuture<>());
    queue.add(own);
    while (!own.kept().isDone()) {
      writing.lock();
      try {
        if (!own.kept().isDone()) {
          writeGroup();
        }
      } finally {
        writing.unlock();
      }
    }
    try {
      return own.kept().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void writeGroup() {
    List<Waiting> group = new ArrayList<>();
    int size = 0;
    for (Waiting next = queue.peek();
        next != null && (group.isEmpty() || size + next.decisions().size() <= GROUP_MAX);
        next = queue.peek()) {
      group.add(queue.remove());
      size += next.decisions().size();
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
    List<Map<String, Object>> rows = new ArrayList<>(decisions.size());
    for (StoredDecision decision : decisions) {
      rows.add(
          Map.of("number", rows.size(), "key", decision.key(), "properties", properties(decision)));
    }
    StoredDecision[] kept = decisions.toArray(StoredDecision[]::new);
    try (Session session = driver.session()) {
      session.executeWriteWithoutResult(
          transaction -> {
            for (Record row : transaction.run(KEEP.text(), Map.of("rows", rows)).list()) {
              kept[row.get("number").asInt()] = decision(row.get("kept"));
            }
          });
    }
    return Arrays.asList(kept);
  }

  @Override
  public Optional<StoredDecision> find(String id) {
    return one(FIND, "id", id).map(row -> decision(row.get("kept")));
  }

  @Override
  public Optional<StoredDecision> findByKey(String key) {
    return one(BY_KEY, "key", key).map(row -> decision(row.get("kept")));
  }

  @Override
  public void keepText(String hash, String text) {
    try (Session session = driver.session()) {
      session.executeWriteWithoutResult(
          transaction ->
              transaction.run(KEEP_TEXT.text(), Map.of("hash", hash, "text", text)).consume());
    }
  }

  @Override
  public Optional<String> findText(String hash) {
    return one(FIND_TEXT, "hash", hash).map(row -> row.get("text").asString());
  }

  private Optional<Record> one(Cypher query, String name, String value) {
    try (Session session = driver.session()) {
      return session
          .executeRead(transaction -> transaction.run(query.text(), Map.of(name, value)).list())
          .stream()
          .findFirst();
    }
  }

  private static Map<String, Object> properties(StoredDecision decision) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("id", decision.id());
    properties.put("digest", decision.digest());
    properties.put("partyId", decision.partyId());
    properties.put("matter", decision.matter());
    properties.put("purpose", decision.purpose());
    properties.put("validOn", decision.validOn());
    properties.put("knownAt", decision.knownAt().atOffset(ZoneOffset.UTC));
    properties.put("sequence", decision.sequence());
    properties.put("policyName", decision.policyName());
    properties.put("policyHash", decision.policyHash());
    properties.put("mattersHash", decision.mattersHash());
    properties.put("model", decision.model());
    properties.put("outcome", decision.outcome());
    properties.put("answer", decision.answer());
    properties.put("answerHash", decision.answerHash());
    properties.put("decidedAt", decision.decidedAt().atOffset(ZoneOffset.UTC));
    return properties;
  }

  private static StoredDecision decision(Value kept) {
    return new StoredDecision(
        kept.get("id").asString(),
        kept.get("key").asString(),
        kept.get("digest").asString(),
        kept.get("partyId").asString(),
        kept.get("matter").asString(),
        kept.get("purpose").asString(),
        kept.get("validOn").asLocalDate(),
        kept.get("knownAt").asZonedDateTime().toInstant(),
        kept.get("sequence").asInt(),
        kept.get("policyName").asString(),
        kept.get("policyHash").asString(),
        kept.get("mattersHash").asString(),
        kept.get("model").asString(),
        kept.get("outcome").asString(),
        kept.get("answer").asString(),
        kept.get("answerHash").asString(),
        kept.get("decidedAt").asZonedDateTime().toInstant());
  }
}
