package org.creditgraph.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.ColumnType;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.IdSpace;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.store.BatchWriter.Result;
import org.creditgraph.store.BatchWriter.Row;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/** A chunk of things of one type. */
final class EntityChunk implements ChunkPlan {
  private static final Cypher FIND = Cypher.named("entity-find");

  private final FactType type;
  private final List<Result> results = new ArrayList<>();
  private final Map<String, HeldThing> held = new LinkedHashMap<>();
  private final List<HeldThing> changed = new ArrayList<>();
  private final EntityWrites writes;
  private int difference;

  EntityChunk(List<Row> rows, References references, Session session, int sequence) {
    this.type = rows.getFirst().fact().type();
    References.Found found = references(rows, references);
    Map<String, String> taken = find(rows, references, session, sequence);
    for (Row row : rows) {
      results.add(take(row, found, taken));
    }
    for (HeldThing thing : held.values()) {
      difference += thing.difference();
      if (thing.isChanged()) {
        changed.add(thing);
      }
    }
    this.writes = new EntityWrites(FactLayout.of(type), changed, found, references, sequence);
  }

  @Override
  public List<Result> results() {
    return results;
  }

  @Override
  public int difference() {
    return difference;
  }

  @Override
  public boolean isEmpty() {
    return changed.isEmpty();
  }

  @Override
  public void write(ChunkTransaction transaction) {
    writes.write(transaction);
  }

  private Result take(Row row, References.Found found, Map<String, String> taken) {
    String id = row.fact().text("id");
    HeldThing thing = id == null ? null : held.getOrDefault(id, HeldThing.unknown(id));
    Result refusal = RowCheck.refusal(row, thing == null ? row.fact() : thing.told(row), found);
    if (refusal != null || thing == null) {
      return Objects.requireNonNull(refusal);
    }
    String other = taken.get(id);
    if (other != null && !row.retracted()) {
      return RowCheck.refused(
          "id",
          "the id "
              + id
              + " is that of "
              + other
              + " already, and an id stands for one thing only");
    }
    held.put(thing.id, thing);
    return new Result(thing.take(row), null, null);
  }

  private References.Found references(List<Row> rows, References references) {
    Set<String> ids = new HashSet<>();
    for (FactLayout.EmbeddedReference reference : FactLayout.of(type).references()) {
      for (Row row : rows) {
        String id = (String) row.fact().value(reference.column());
        if (id != null && !row.retracted()) {
          ids.add(id);
        }
      }
    }
    return references.find(Map.of(IdSpace.NODES, ids));
  }

  /** Fills in what is held of these ids; returns those that stand for something else, and what. */
  private Map<String, String> find(
      List<Row> rows, References references, Session session, int sequence) {
    Set<String> ids = new HashSet<>();
    for (Row row : rows) {
      String id = row.fact().text("id");
      if (id != null) {
        ids.add(id);
      }
    }
    Map<String, String> taken = new HashMap<>();
    List<String> possible = references.possible(type.idSpace(), ids);
    if (possible.isEmpty()) {
      return taken;
    }
    Map<String, Object> parameters =
        Map.of("ids", possible, "type", type.name(), "sequence", sequence);
    String query = FIND.with("label", Labels.identity(type)).text();
    for (Record row : session.run(query, parameters).list()) {
      String id = row.get("id").asString();
      List<String> labels = row.get("labels").asList(Value::asString);
      Map<String, Object> properties = row.get("properties").asMap();
      FactType defined = Labels.typeOf(labels);
      boolean point = defined == null;
      if (defined == type
          || point
              && type == FactType.ACCOUNT
              && NodeKind.BANK_ACCOUNT.name().equals(properties.get("kind"))) {
        held.put(id, heldThing(row, id, properties, point, sequence));
      } else {
        String contactKind = point ? (String) properties.get("kind") : null;
        taken.put(id, Labels.withArticle(Labels.kindOf(labels, contactKind)));
      }
    }
    return taken;
  }

  private HeldThing heldThing(
      Record row, String id, Map<String, Object> properties, boolean point, int sequence) {
    long node = row.get("node").asLong();
    if (point) {
      return new HeldThing(id, null, null, node, HeldThing.State.CONTACT_POINT, -1);
    }
    Fact first = fact(properties);
    if (Versions.number(properties, "knownFrom") < sequence) {
      return new HeldThing(id, first, first, node, HeldThing.State.COMMITTED, -1);
    }
    if (row.get("superseded").isNull()) {
      return new HeldThing(id, null, first, node, HeldThing.State.OWN, -1);
    }
    Fact before = fact(row.get("before").asMap());
    long superseded = row.get("superseded").asLong();
    return new HeldThing(id, before, first, node, HeldThing.State.OWN, superseded);
  }

  private @Nullable Fact fact(Map<String, Object> properties) {
    return properties.containsKey("retracted") ? null : FactLayout.of(type).fact(properties::get);
  }

  /** The column of a type by its position, for those that need the name of a reference. */
  static Column column(FactType type, int position) {
    Column column = type.columns().get(position);
    assert column.type() == ColumnType.REFERENCE;
    return column;
  }
}
