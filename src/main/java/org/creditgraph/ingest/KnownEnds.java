package org.creditgraph.ingest;

import org.creditgraph.graph.Column;
import org.creditgraph.graph.ColumnType;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.IdSpace;
import org.creditgraph.store.FactStore;

/**
 * Tells facts whose references are all known from those that refer to what was taken back.
 *
 * <p>Asked for facts type by type in the order of {@link FactType}, so that what a fact refers to
 * came before it. Keeps only ids of which a version has ended, not all.
 */
final class KnownEnds {
  private final IdSet ended = new IdSet();
  private final IdSet knownAgain = new IdSet();
  private final IdSet leftOutIds = new IdSet();
  private long leftOut;

  private KnownEnds() {}

  static KnownEnds at(FactStore store, int sequence) {
    KnownEnds ends = new KnownEnds();
    if (sequence > 1) {
      for (FactType type : FactType.values()) {
        if (type.definesThing()) {
          store.read(sequence, type, version -> ends.note(version, sequence));
        }
      }
    }
    return ends;
  }

  private void note(FactVersion version, int sequence) {
    if (!version.knownAt(sequence)) {
      ended.add(ownKey(version.fact()));
    }
  }

  /** Whether all that a known fact refers to is known and was admitted. */
  boolean admits(Fact fact) {
    boolean entity = fact.type().definesThing();
    if (refersToGone(fact)) {
      leftOut++;
      if (entity) {
        leftOutIds.add(ownKey(fact));
      }
      return false;
    }
    if (entity && ended.contains(ownKey(fact))) {
      knownAgain.add(ownKey(fact));
    }
    return true;
  }

  private boolean refersToGone(Fact fact) {
    if (ended.isEmpty()) {
      return false;
    }
    for (Column column : fact.type().columns()) {
      if (column.type() == ColumnType.REFERENCE) {
        String id = fact.text(column.name());
        if (id != null && isGone(key(column.idSpace(), id))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isGone(String key) {
    return ended.contains(key) && !knownAgain.contains(key) || leftOutIds.contains(key);
  }

  private static String ownKey(Fact fact) {
    return key(fact.type().idSpace(), fact.needed("id"));
  }

  private static String key(IdSpace space, String id) {
    return space.ordinal() + id;
  }

  long leftOut() {
    return leftOut;
  }
}
