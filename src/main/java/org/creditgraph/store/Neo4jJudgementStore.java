package org.creditgraph.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/** Judgements behind one driver. */
final class Neo4jJudgementStore implements JudgementStore {
  private static final Cypher KEEP = Cypher.named("judgement-keep");
  private static final Cypher BY_KEY = Cypher.named("judgement-by-key");
  private static final Cypher LAST_OF = Cypher.named("judgements-last-of");
  private static final Cypher LAST = Cypher.named("judgements-last");

  private final Driver driver;

  Neo4jJudgementStore(Driver driver) {
    this.driver = driver;
  }

  @Override
  public StoredJudgement keep(StoredJudgement judgement) {
    Map<String, Object> parameters =
        Map.of("key", judgement.key(), "properties", properties(judgement));
    try (Session session = driver.session()) {
      return session.executeWrite(
          transaction -> judgement(transaction.run(KEEP.text(), parameters).single().get("kept")));
    }
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
    return read(LAST_OF, Map.of("pairs", rows, "knownAt", knownAt.atOffset(ZoneOffset.UTC)));
  }

  @Override
  public List<StoredJudgement> last(Instant knownAt) {
    return read(LAST, Map.of("knownAt", knownAt.atOffset(ZoneOffset.UTC)));
  }

  private List<StoredJudgement> read(Cypher query, Map<String, Object> parameters) {
    try (Session session = driver.session()) {
      return session.executeRead(
          transaction ->
              transaction.run(query.text(), parameters).list(row -> judgement(row.get("kept"))));
    }
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
    properties.put("judgedAt", judgement.judgedAt().atOffset(ZoneOffset.UTC));
    return properties;
  }

  private static StoredJudgement judgement(Value kept) {
    Value probability = kept.get("probability");
    return new StoredJudgement(
        kept.get("id").asString(),
        kept.get("key").asString(),
        kept.get("digest").asString(),
        kept.get("predecessorId").asString(),
        kept.get("successorId").asString(),
        kept.get("verdict").asString(),
        kept.get("reason").asString(),
        kept.get("actor").asString(),
        probability.isNull() ? null : probability.asDouble(),
        kept.get("model").asString(),
        kept.get("validOn").asLocalDate(),
        kept.get("judgedAt").asZonedDateTime().toInstant());
  }
}
