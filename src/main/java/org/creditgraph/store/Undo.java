package org.creditgraph.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.IdSpace;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Takes back what an uncommitted batch wrote, part by part from the last, each in one transaction
 * that also forgets the part: whenever it is cut off, it can be begun again.
 *
 * <p>The log holds internal ids, which the database gives out anew once a thing is deleted, so each
 * step touches only what bears the number of the batch.
 */
final class Undo {
  private static final Cypher LAST_PART = Cypher.named("undo-last-part");
  private static final Cypher SUPERSEDED = Cypher.named("undo-superseded");
  private static final Cypher RELABEL = Cypher.named("entity-relabel");
  private static final List<Cypher> BEFORE =
      List.of(
          Cypher.named("undo-links"), Cypher.named("undo-ended"), Cypher.named("undo-references"));
  private static final List<Cypher> AFTER =
      List.of(Cypher.named("undo-upgraded"), Cypher.named("undo-nodes"), Cypher.named("undo-part"));

  /** The names of the types that define things, by where their ids are. */
  private static final Map<IdSpace, List<String>> TYPES =
      Arrays.stream(FactType.values())
          .filter(FactType::definesThing)
          .collect(groupingBy(FactType::idSpace, mapping(FactType::name, toList())));

  private final Session session;
  private final Ledger ledger;
  private final Ledger.Lease lease;

  Undo(Session session, Ledger ledger, Ledger.Lease lease) {
    this.session = session;
    this.ledger = ledger;
    this.lease = lease;
  }

  void run() {
    while (session.executeWrite(this::undoLastPart)) {
      // until no part is left
    }
  }

  private boolean undoLastPart(TransactionContext transaction) {
    ledger.renew(transaction, lease, -1);
    Value part =
        transaction
            .run(LAST_PART.text(), Map.of("sequence", lease.sequence()))
            .single()
            .get("part");
    if (part.isNull()) {
      return false;
    }
    Map<String, Object> parameters =
        Map.of("sequence", lease.sequence(), "part", part.asInt(), "labels", Labels.BY_KIND);
    BEFORE.forEach(query -> transaction.run(query.text(), parameters).consume());
    for (IdSpace space : IdSpace.values()) {
      Map<String, Object> ofSpace = new HashMap<>(parameters);
      ofSpace.put("types", TYPES.get(space));
      List<Object> restored =
          transaction
              .run(SUPERSEDED.with("label", Labels.identity(space)).text(), ofSpace)
              .single()
              .get("nodes")
              .asList();
      if (!restored.isEmpty()) {
        transaction
            .run(RELABEL.text(), Map.of("nodes", restored, "labels", Labels.BY_KIND))
            .consume();
      }
    }
    AFTER.forEach(query -> transaction.run(query.text(), parameters).consume());
    return true;
  }
}
