package org.creditgraph.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.creditgraph.graph.ContactPoint;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.store.BatchWriter.Effect;
import org.creditgraph.store.BatchWriter.Result;
import org.creditgraph.store.BatchWriter.Row;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/** A chunk of links, or of parts of records, of one type. */
final class LinkChunk implements ChunkPlan {
  private static final Cypher FIND = Cypher.named("link-find");
  private static final Cypher FIND_PAYMENT = Cypher.named("payment-find");
  private static final Cypher FIND_CONTACT = Cypher.named("contact-find");

  private final FactLayout layout;
  private final LinkEnds ends;
  private final int sequence;
  private final List<Result> results = new ArrayList<>();
  private final Map<List<@Nullable Object>, HeldLink> held = new LinkedHashMap<>();
  private final Starts starts;
  private final List<HeldLink> changed = new ArrayList<>();
  private final LinkWrites writes;
  private int difference;

  LinkChunk(
      List<Row> given, References references, WrittenKeys written, Session session, int sequence) {
    this.layout = FactLayout.of(given.getFirst().fact().type());
    this.sequence = sequence;
    this.starts = new Starts(layout.type(), held);
    List<Row> rows = layout.type() == FactType.PAYMENT ? whole(given, session) : given;
    this.ends = LinkEnds.of(layout, rows, references);
    List<@Nullable Result> refusals = new ArrayList<>(rows.size());
    List<Fact> asked = new ArrayList<>(rows.size());
    for (Row row : rows) {
      Result refusal = refusal(row);
      refusals.add(refusal);
      if (refusal == null) {
        asked.add(row.fact());
      }
    }
    find(asked.stream().filter(fact -> mayBeHeld(fact, references, written)).toList(), session);
    for (int i = 0; i < rows.size(); i++) {
      Result refusal = refusals.get(i);
      results.add(refusal == null ? take(rows.get(i)) : refusal);
    }
    for (HeldLink link : held.values()) {
      difference += link.difference();
      if (link.isChanged()) {
        changed.add(link);
        if (link.now() != null) {
          written.add(link.now());
        }
      }
    }
    this.writes = new LinkWrites(layout, ends, references, changed);
  }

  /** With what is known of the columns that a file does not have: the ends of a payment too. */
  private List<Row> whole(List<Row> given, Session session) {
    Map<List<@Nullable Object>, Found> found = new HashMap<>();
    for (Row row : given) {
      if (row.absent() != 0 && row.fact().value("id") != null) {
        found.put(row.fact().key(), new Found());
      }
    }
    if (found.isEmpty()) {
      return given;
    }
    List<Object> ids = found.keySet().stream().map(List::getFirst).toList();
    collect(session, FIND_PAYMENT, "PAYMENT", Map.of("ids", ids), found);
    List<Row> rows = new ArrayList<>(given.size());
    for (Row row : given) {
      Found one = found.get(row.fact().key());
      Fact known = one == null || !one.isAny() ? null : one.held().first();
      rows.add(
          known == null
              ? row
              : new Row(row.fact().beside(known, row.absent()), row.retracted(), row.absent()));
    }
    return rows;
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

  private Result take(Row row) {
    if (!row.retracted()) {
      Result known = starts.known(row);
      if (known != null) {
        return known;
      }
    }
    HeldLink link = held.get(row.fact().key());
    if (link == null) {
      link = HeldLink.unknown();
      held.put(row.fact().key(), link);
      starts.add(row.fact());
    }
    Effect effect = link.take(row);
    return new Result(effect, null, null, row.retracted() ? null : starts.twin(row));
  }

  private @Nullable Result refusal(Row row) {
    if (!row.retracted() && isWhole(row.fact()) && ends.saysNothing(row.fact())) {
      return new Result(Effect.NOTHING_SAID, null, null);
    }
    Result refusal = RowCheck.refusal(row, ends.found());
    if (refusal != null || row.retracted()) {
      return refusal;
    }
    if (layout.type() == FactType.RELATION && !ends.fit(row.fact())) {
      String kind = row.fact().needed("kind");
      return RowCheck.refused(
          "kind",
          kind
              + (LinkKind.BRANCH_OF.name().equals(kind)
                  ? " is between organisations, not of a person"
                  : " is between persons, not of an organisation"));
    }
    ContactPoint taken = ends.taken(row.fact());
    return taken == null
        ? null
        : RowCheck.refused(
            "value",
            "the id "
                + taken.nodeId()
                + " is that of "
                + Labels.withArticle(Objects.requireNonNull(ends.to(taken)).kind())
                + ", not of "
                + Labels.withArticle(NodeKind.valueOf(taken.kind().name())));
  }

  private static boolean isWhole(Fact fact) {
    return fact.type().columns().stream()
        .noneMatch(column -> column.required() && fact.value(column.name()) == null);
  }

  /** False when neither an earlier batch nor this one can have written the link. */
  private boolean mayBeHeld(Fact fact, References references, WrittenKeys written) {
    if (written.mayContain(fact)) {
      return true;
    }
    if (layout.type() == FactType.PAYMENT) {
      return !references.areComplete(); // its ends may change, so they say nothing
    }
    References.Node from = ends.from(fact);
    if (layout.type() == FactType.CONTACT) {
      return from != null && !from.fresh(); // a value may have been normalised otherwise before
    }
    References.Node to = ends.to(fact);
    return from != null && to != null && !from.fresh() && !to.fresh();
  }

  /** Fills in what is held of the links that these rows are about. */
  private void find(List<Fact> asked, Session session) {
    Map<List<@Nullable Object>, Found> found = HashMap.newHashMap(asked.size());
    if (layout.type() == FactType.PAYMENT) {
      List<Object> ids = new ArrayList<>();
      for (Fact fact : asked) {
        ids.add(fact.needed("id"));
        found.put(fact.key(), new Found());
      }
      if (!ids.isEmpty()) {
        collect(session, FIND_PAYMENT, "PAYMENT", Map.of("ids", ids), found);
      }
    } else {
      boolean contact = layout.type() == FactType.CONTACT;
      Map<String, Set<List<Long>>> pairs = new HashMap<>();
      for (Fact fact : asked) {
        References.Node from = ends.from(fact);
        References.Node to = contact ? from : ends.to(fact);
        if (from != null && to != null && found.putIfAbsent(fact.key(), new Found()) == null) {
          starts.ask(fact);
          pairs
              .computeIfAbsent(layout.relationship(fact), type -> new HashSet<>())
              .add(List.of(from.node(), to.node()));
        }
      }
      pairs.forEach(
          (type, ofType) ->
              collect(
                  session,
                  (contact ? FIND_CONTACT : FIND).with("type", type),
                  type,
                  Map.of("pairs", new ArrayList<>(ofType)),
                  found));
    }
    found.forEach(
        (key, one) -> {
          if (one.isAny()) {
            held.put(key, one.held());
            starts.add(one.any());
          }
        });
  }

  private void collect(
      Session session,
      Cypher query,
      String relationship,
      Map<String, Object> asked,
      Map<List<@Nullable Object>, Found> found) {
    Map<String, Object> parameters = new HashMap<>(asked);
    parameters.put("sequence", sequence);
    for (Record row : session.run(query.text(), parameters).list()) {
      FactVersion version =
          Versions.link(
              layout,
              row.get("fromId").asString(),
              row.get("toId").asString(),
              relationship,
              row.get("properties").asMap());
      Found one = found.get(version.fact().key());
      if (one == null && starts.isAsked(version.fact())) {
        one = found.computeIfAbsent(version.fact().key(), key -> new Found());
      }
      if (one != null) {
        one.add(version, row.get("link").asLong(), sequence);
      }
    }
  }

  /** The relationships that were found under one key. */
  private static final class Found {
    private long own = -1;
    private long old = -1;
    private boolean oldEnded;
    private @Nullable Fact ownFact;
    private @Nullable Fact oldFact;

    void add(FactVersion version, long link, int sequence) {
      if (version.knownFrom() == sequence) {
        own = link;
        ownFact = version.fact();
      } else {
        old = link;
        oldFact = version.fact();
        oldEnded = version.knownUntil() == sequence;
      }
    }

    boolean isAny() {
      return ownFact != null || oldFact != null;
    }

    Fact any() {
      return Objects.requireNonNull(ownFact != null ? ownFact : oldFact);
    }

    HeldLink held() {
      Fact first = ownFact != null ? ownFact : oldEnded ? null : oldFact;
      return new HeldLink(oldFact, first, own, old, oldEnded);
    }
  }
}
