package org.creditgraph.ingest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.ColumnType;
import org.creditgraph.graph.ContactPoints;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactType.Shape;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.creditgraph.store.FactStore;

/**
 * One snapshot against the store as of one batch: the same nodes with the same facts, the same
 * links and attributes, the same records. Facts that refer to what was taken back are in the store,
 * not in the snapshot.
 *
 * <p>Nodes and records are looked up one by one. Links and attributes are compared by digests of
 * all of them, and looked at only where these differ.
 */
final class SnapshotComparison {
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final long ALL_KINDS = -1L;
  private static final int BUCKETS_LISTED_MAX = 8;

  private final FactStore store;
  private final Batch batch;
  private final View view;
  private final String what;
  private final Differences differences;

  SnapshotComparison(
      FactStore store, Snapshot snapshot, Batch batch, String name, Differences differences) {
    this.store = store;
    this.batch = batch;
    this.view = snapshot.at(new AsOf(LAST_DAY, batch.recordedAt()));
    this.what = "As of batch " + batch.sequence() + " the " + name;
    this.differences = differences;
  }

  void run() {
    compareNodes();
    compareAll(this::forEachStoredLink, this::forEachShownLink);
    compareAll(this::forEachStoredAttribute, this::forEachShownAttribute);
    new RecordComparison(view, what, differences).run(this::forEachKnown);
  }

  private void forEachKnown(FactType type, Consumer<Fact> action) {
    store.read(
        batch.sequence(),
        type,
        version -> {
          if (version.knownAt(batch.sequence()) && endsKnown(version)) {
            action.accept(version.fact());
          }
        });
  }

  private boolean endsKnown(FactVersion version) {
    Fact fact = version.fact();
    if (fact.type().shape() == Shape.ENTITY && fact.type() != FactType.CREDIT_RECORD) {
      return true;
    }
    for (Column column : fact.type().columns()) {
      if (column.type() == ColumnType.REFERENCE
          && !column.refersTo().contains(NodeKind.RECORD)
          && fact.text(column.name()) instanceof String id
          && view.find(id) < 0) {
        return false;
      }
    }
    return true;
  }

  private void compareNodes() {
    long[] expected = {0};
    for (FactType type : FactType.values()) {
      if (type.shape() == Shape.ENTITY && type != FactType.CREDIT_RECORD) {
        forEachKnown(
            type,
            fact -> {
              expected[0]++;
              int node = view.find(fact.needed("id"));
              if (node < 0) {
                differences.add("%s does not know %s.", what, fact);
              } else if (!view.fact(node).map(fact::equals).orElse(false)) {
                differences.add("%s has %s where the store has %s.", what, view.fact(node), fact);
              }
            });
      }
    }
    long found = 0;
    for (int node = 0; node < view.snapshot().nodeCount(); node++) {
      if (view.knows(node) && view.fact(node).isPresent()) {
        found++;
      }
    }
    if (found != expected[0]) {
      differences.add("%s has %d nodes with facts, the store %d.", what, found, expected[0]);
    }
  }

  private void compareAll(Consumer<Consumer<Fact>> stored, Consumer<Consumer<Fact>> shown) {
    FactDigest expected = new FactDigest();
    stored.accept(expected::add);
    FactDigest found = new FactDigest();
    shown.accept(found::add);
    List<Integer> buckets = expected.differing(found, BUCKETS_LISTED_MAX);
    if (buckets.isEmpty()) {
      return;
    }
    Set<Integer> looked = new HashSet<>(buckets);
    Map<Fact, Integer> surplus = new HashMap<>();
    stored.accept(fact -> count(fact, -1, looked, surplus));
    shown.accept(fact -> count(fact, 1, looked, surplus));
    surplus.forEach(
        (fact, count) -> {
          if (count != 0) {
            differences.add("%s %s %s.", what, count < 0 ? "lacks" : "has too much:", fact);
          }
        });
  }

  private static void count(Fact fact, int step, Set<Integer> buckets, Map<Fact, Integer> surplus) {
    if (buckets.contains(FactDigest.bucketOf(fact))) {
      surplus.merge(fact, step, Integer::sum);
    }
  }

  private void forEachStoredLink(Consumer<Fact> action) {
    forEachStored(Shape.LINK, action);
  }

  private void forEachStoredAttribute(Consumer<Fact> action) {
    forEachStored(Shape.ATTRIBUTE, action);
  }

  private void forEachStored(Shape shape, Consumer<Fact> action) {
    for (FactType type : FactType.values()) {
      if (type.shape() == shape) {
        forEachKnown(
            type,
            fact -> {
              for (int links = linksOf(fact); links > 0; links--) {
                action.accept(fact);
              }
            });
      }
    }
  }

  private void forEachShownAttribute(Consumer<Fact> action) {
    for (FactType type : FactType.values()) {
      for (int node = 0;
          type.shape() == Shape.ATTRIBUTE && node < view.snapshot().nodeCount();
          node++) {
        view.attributes(node, type).forEach(action);
      }
    }
  }

  /** How many links show a fact: a contact with several values has several, one without none. */
  private int linksOf(Fact fact) {
    if (fact.type() != FactType.CONTACT) {
      return 1;
    }
    ContactPoints contact = ContactPoints.of(fact);
    return switch (contact.standing()) {
      case NODES -> contact.points().size();
      case NOTHING -> 0;
      case KNOWN_ACCOUNT -> view.find(contact.first().nodeId()) >= 0 ? 1 : 0;
    };
  }

  private void forEachShownLink(Consumer<Fact> action) {
    LinkCursor links = view.links(ALL_KINDS, true);
    for (int node = 0; node < view.snapshot().nodeCount(); node++) {
      if (view.knows(node)) {
        for (links.from(node); links.next(); ) {
          Fact fact = view.link(links.link()).fact();
          if (fact.type().shape() == Shape.LINK) {
            action.accept(fact);
          }
        }
      }
    }
  }
}
