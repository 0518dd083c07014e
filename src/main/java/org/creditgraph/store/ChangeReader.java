package org.creditgraph.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/** Reads from the change log what one batch made known and what it ended. */
final class ChangeReader {
  private static final Cypher THINGS = Cypher.named("changed-things");
  private static final Cypher SUPERSEDED = Cypher.named("changed-superseded");
  private static final Cypher LINKS = Cypher.named("changed-links");

  private final Session session;
  private final int sequence;
  private final Map<String, Object> parameters;
  private final List<FactVersion> changes = new ArrayList<>();

  ChangeReader(Session session, int sequence) {
    this.session = session;
    this.sequence = sequence;
    this.parameters = Map.of("sequence", sequence);
  }

  List<FactVersion> read() {
    Map<FactType, Set<String>> touched = new EnumMap<>(FactType.class);
    readEnded(touched);
    for (Record row : session.run(THINGS.text(), parameters).list()) {
      FactType type = Labels.typeOf(row.get("labels").asList(label -> label.asString()));
      if (type != null) {
        touched.computeIfAbsent(type, t -> new LinkedHashSet<>()).add(row.get("id").asString());
      }
    }
    CoveringVersions covering = new CoveringVersions(session, sequence);
    touched.forEach((type, ids) -> covering.find(type, ids, this::addIfNew));
    readLinks();
    return changes;
  }

  private void readEnded(Map<FactType, Set<String>> touched) {
    for (Record row : session.run(SUPERSEDED.text(), parameters).list()) {
      FactType type = FactType.valueOf(row.get("type").asString());
      Map<String, Object> properties = row.get("properties").asMap();
      touched
          .computeIfAbsent(type, t -> new LinkedHashSet<>())
          .add((String) Objects.requireNonNull(properties.get("id")));
      if (!properties.containsKey("retracted")) {
        changes.add(Versions.superseded(FactLayout.of(type), properties));
      }
    }
  }

  private void readLinks() {
    Set<Long> seen = new HashSet<>();
    for (Record row : session.run(LINKS.text(), parameters).list()) {
      String relationship = row.get("type").asString();
      FactLayout layout = FactLayout.ofRelationship(relationship);
      if (layout != null && seen.add(row.get("link").asLong())) {
        changes.add(
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

  private void addIfNew(FactVersion version) {
    if (version.knownFrom() == sequence) {
      changes.add(version);
    }
  }
}
