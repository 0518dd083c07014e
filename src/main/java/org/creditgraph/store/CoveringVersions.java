package org.creditgraph.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/** Looks up, by id, the version of a thing that was known right after one batch. */
final class CoveringVersions {
  private static final Cypher COVERING = Cypher.named("entity-covering");
  private static final int CHUNK = 10_000;
  private static final int TRIES_MAX = 3;

  private final Session session;
  private final int sequence;

  CoveringVersions(Session session, int sequence) {
    this.session = session;
    this.sequence = sequence;
  }

  /** Passes on the version of each id that had one; what is not or no longer known is left out. */
  void find(FactType type, Collection<String> ids, Consumer<FactVersion> versions) {
    List<String> missing = new ArrayList<>(ids);
    for (int i = 0; i < TRIES_MAX && !missing.isEmpty(); i++) {
      List<String> next = new ArrayList<>();
      for (int from = 0; from < missing.size(); from += CHUNK) {
        List<String> chunk = missing.subList(from, Math.min(from + CHUNK, missing.size()));
        find(type, chunk, next, versions);
      }
      missing = next;
    }
  }

  /** Adds to {@code unsettled} what a batch being written may just be moving. */
  private void find(
      FactType type, List<String> ids, List<String> unsettled, Consumer<FactVersion> versions) {
    FactLayout layout = FactLayout.of(type);
    String query = COVERING.with("label", Labels.identity(type)).text();
    Map<String, Object> parameters = Map.of("ids", ids, "type", type.name(), "sequence", sequence);
    for (Record row : session.run(query, parameters).list()) {
      Map<String, Object> current = row.get("properties").asMap();
      Map<String, Object> standing = current;
      if (Versions.number(current, "knownFrom") > sequence) {
        if (row.get("old").isNull()) {
          if (current.containsKey("previousFrom")) {
            unsettled.add(row.get("id").asString());
          }
          continue;
        }
        standing = row.get("old").asMap();
      }
      if (!standing.containsKey("retracted")) {
        versions.accept(
            new FactVersion(
                layout.fact(standing::get),
                Versions.number(standing, "knownFrom"),
                FactVersion.STILL_KNOWN));
      }
    }
  }
}
