package org.creditgraph.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judgements in a database. */
final class Neo4jJudgementStore implements JudgementStore {
  private static final Cypher KEEP = Cypher.named("judgement-keep");
  private static final Cypher BY_KEY = Cypher.named("judgement-by-key");
  private static final Cypher LAST_OF = Cypher.named("judgements-last-of");
  private static final Cypher LAST = Cypher.named("judgements-last");

  private final Statements statements;
  private final WriteGuard guard;

  Neo4jJudgementStore(Statements statements, WriteGuard guard) {
    this.statements = statements;
    this.guard = guard;
  }

  @Override
  public StoredJudgement keep(StoredJudgement judgement) {
    Map<String, Object> parameters =
        Map.of("key", judgement.key(), "properties", properties(judgement));
    guard.check();
    return judgement(guard.run(() -> statements.write(KEEP, parameters)).getFirst());
  }

  @Override
  public Optional<StoredJudgement> findByKey(String key) {
    return read(BY_KEY, Map.of("key", key)).stream().findFirst();
  }

  @Override
  public List<StoredJudgement> lastOf(List<Parties> pairs, Instant knownAt) {
    List<Map<String, Object>> rows =
        pairs.stream()
            .map(
                pair ->
                    Map.<String, Object>of(
                        "predecessorId", pair.predecessorId(), "successorId", pair.successorId()))
            .toList();
    return read(LAST_OF, Map.of("pairs", rows, "knownAt", knownAt.atZone(ZoneOffset.UTC)));
  }

  @Override
  public List<StoredJudgement> last(Instant knownAt) {
    return read(LAST, Map.of("knownAt", knownAt.atZone(ZoneOffset.UTC)));
  }

  private List<StoredJudgement> read(Cypher query, Map<String, Object> parameters) {
    return statements.read(query, parameters).stream().map(Neo4jJudgementStore::judgement).toList();
  }

  private static Map<String, Object> properties(StoredJudgement judgement) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("id", judgement.id());
    properties.put("digest", judgement.digest());
    properties.put("predecessorId", judgement.predecessorId());
    properties.put("successorId", judgement.successorId());
    properties.put("verdict", judgement.verdict());
    properties.put("reason", judgement.reason());
    properties.put("actor", judgement.actor());
    properties.put("probability", judgement.probability());
    properties.put("model", judgement.model());
    properties.put("validOn", judgement.validOn());
    properties.put("judgedAt", judgement.judgedAt().atZone(ZoneOffset.UTC));
    return properties;
  }

  private static StoredJudgement judgement(Map<String, Object> row) {
    Kept kept = Kept.of(row);
    return new StoredJudgement(
        kept.text("id"),
        kept.text("key"),
        kept.text("digest"),
        kept.text("predecessorId"),
        kept.text("successorId"),
        kept.text("verdict"),
        kept.text("reason"),
        kept.text("actor"),
        kept.fractionOrNull("probability"),
        kept.text("model"),
        kept.day("validOn"),
        kept.moment("judgedAt"));
  }
}
