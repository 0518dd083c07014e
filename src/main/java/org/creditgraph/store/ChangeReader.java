package org.creditgraph.store;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;

/** Streams from the change log what one batch made known and what it ended. */
final class ChangeReader {
  private static final Cypher THINGS = Cypher.named("changed-things");
  private static final Cypher SUPERSEDED = Cypher.named("changed-superseded");
  private static final Cypher ENDED = Cypher.named("changed-ended");
  private static final Cypher LINKS = Cypher.named("changed-links");

  private final Session log;
  private final int sequence;
  private final Map<String, Object> parameters;
  private final Consumer<FactVersion> versions;
  private final TouchedThings touched;

  /**
   * @param lookups another session: one that looks something up would first take in all that is
   *     still to come of the log
   */
  ChangeReader(Session log, Session lookups, int sequence, Consumer<FactVersion> versions) {
    this.log = log;
    this.sequence = sequence;
    this.parameters = Map.of("sequence", sequence);
    this.versions = versions;
    this.touched = new TouchedThings(lookups, sequence, versions);
  }

  void read() {
    readLinks(ENDED);
    readSuperseded();
    readThings();
    touched.flush();
    readLinks(LINKS);
  }

  private void readThings() {
    Result rows = log.run(THINGS.text(), parameters);
    while (rows.hasNext()) {
      Record row = rows.next();
      FactType type = Labels.typeOf(row.get("labels").asList(label -> label.asString()));
      if (type != null) {
        touched.add(type, row.get("id").asString());
      }
    }
  }

  private void readSuperseded() {
    Result rows = log.run(SUPERSEDED.text(), parameters);
    while (rows.hasNext()) {
      Record row = rows.next();
      FactType type = FactType.valueOf(row.get("type").asString());
      Map<String, Object> properties = row.get("properties").asMap();
      touched.add(type, (String) Objects.requireNonNull(properties.get("id")));
      if (!properties.containsKey("retracted")) {
        versions.accept(Versions.superseded(FactLayout.of(type), properties));
      }
    }
  }

  private void readLinks(Cypher query) {
    Result rows = log.run(query.text(), parameters);
    while (rows.hasNext()) {
      Record row = rows.next();
      String relationship = row.get("type").asString();
      FactLayout layout = FactLayout.ofRelationship(relationship);
      if (layout != null) {
        versions.accept(
            Versions.asOf(
                sequence,
                Versions.link(
                    layout,
                    row.get("fromId").asString(),
                    row.get("toId").asString(),
                    relationship,
                    row.get("properties").asMap())));
      }
    }
  }
}
