package org.creditgraph.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/**
 * Reads versions over Bolt.
 *
 * <p>The version of a thing moves from its node to one of its own when a batch supersedes it, and
 * back when that batch is undone, maybe while this reads. So nodes come first, and those whose
 * version was not there are remembered; then the superseded versions, of which those that had been
 * seen in their node are passed over; last, what was remembered and not met is asked for by id.
 * Links have no such trouble: an old version only gets an end.
 */
final class BoltReader implements FactReader {
  private static final Cypher ENTITIES = Cypher.named("read-entities");
  private static final Cypher SUPERSEDED = Cypher.named("read-superseded");
  private static final Cypher LINKS = Cypher.named("read-links");

  private final Driver driver;

  BoltReader(Driver driver) {
    this.driver = driver;
  }

  @Override
  public void read(int sequence, Set<FactType> types, Consumer<FactVersion> versions) {
    try (Session session = driver.session()) {
      Map<FactType, Set<String>> moved = new EnumMap<>(FactType.class);
      for (FactType type : types) {
        if (FactLayout.of(type).isEntity()) {
          Set<String> ids = new LinkedHashSet<>();
          readEntities(session, sequence, FactLayout.of(type), ids, versions);
          moved.put(type, ids);
        }
      }
      if (!moved.isEmpty()) {
        readSuperseded(session, sequence, moved, versions);
        CoveringVersions covering = new CoveringVersions(session, sequence);
        moved.forEach((type, ids) -> covering.find(type, ids, versions));
      }
      for (FactType type : types) {
        FactLayout layout = FactLayout.of(type);
        for (String relationship : layout.relationships()) {
          readLinks(session, sequence, layout, relationship, versions);
        }
      }
    }
  }

  @Override
  public void changes(int sequence, Consumer<FactVersion> versions) {
    try (Session log = driver.session();
        Session lookups = driver.session()) {
      new ChangeReader(log, lookups, sequence, versions).read();
    }
  }

  private static void readEntities(
      Session session,
      int sequence,
      FactLayout layout,
      Set<String> moved,
      Consumer<FactVersion> versions) {
    String query =
        ENTITIES
            .with("label", Labels.of(layout.type()))
            .withColumns("n", layout.properties())
            .text();
    Result rows = session.run(query, Map.of("sequence", sequence));
    while (rows.hasNext()) {
      Record row = rows.next();
      int knownFrom = row.get(0).asInt();
      if (knownFrom > sequence) {
        moved.add(row.get(1).asString());
      } else {
        versions.accept(
            new FactVersion(
                layout.fact("", "", "", values(row, 1, layout)),
                knownFrom,
                FactVersion.STILL_KNOWN));
      }
    }
  }

  private static void readSuperseded(
      Session session,
      int sequence,
      Map<FactType, Set<String>> moved,
      Consumer<FactVersion> versions) {
    List<String> types = moved.keySet().stream().map(FactType::name).toList();
    Result rows = session.run(SUPERSEDED.text(), Map.of("types", types, "sequence", sequence));
    while (rows.hasNext()) {
      Value properties = rows.next().get("properties");
      FactType type = FactType.valueOf(properties.get("type").asString());
      FactVersion version = Versions.superseded(FactLayout.of(type), properties.asMap());
      Set<String> ids = moved.get(type);
      if (version.knownUntil() <= sequence) {
        versions.accept(version);
      } else if (ids != null && ids.remove(version.fact().needed("id"))) {
        versions.accept(Versions.asOf(sequence, version));
      }
    }
  }

  private static void readLinks(
      Session session,
      int sequence,
      FactLayout layout,
      String relationship,
      Consumer<FactVersion> versions) {
    String query = LINKS.with("type", relationship).withColumns("r", layout.properties()).text();
    Result rows = session.run(query, Map.of("sequence", sequence));
    while (rows.hasNext()) {
      Record row = rows.next();
      int knownUntil = row.get(3).isNull() ? FactVersion.STILL_KNOWN : row.get(3).asInt();
      versions.accept(
          Versions.asOf(
              sequence,
              new FactVersion(
                  layout.fact(
                      row.get(0).asString(),
                      row.get(1).asString(),
                      relationship,
                      values(row, 4, layout)),
                  row.get(2).asInt(),
                  knownUntil)));
    }
  }

  private static @Nullable Object[] values(Record row, int first, FactLayout layout) {
    List<@Nullable Object> values = new ArrayList<>(layout.properties().size());
    for (int i = 0; i < layout.properties().size(); i++) {
      values.add(row.get(first + i).asObject());
    }
    return values.toArray();
  }
}
