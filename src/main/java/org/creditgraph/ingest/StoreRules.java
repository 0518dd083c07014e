package org.creditgraph.ingest;

import java.time.LocalDate;
import java.util.List;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.ColumnType;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.IdSpace;
import org.creditgraph.graph.Period;
import org.creditgraph.store.FactStore;
import org.jspecify.annotations.Nullable;

/**
 * The rules that every store obeys: batches are numbered without a gap and in time; a key has one
 * version that is still known; every reference was defined; values are such as the format takes.
 */
final class StoreRules {
  private final List<Batch> batches;
  private final Differences differences;
  private final IdSet defined = new IdSet();
  private long versionCount;

  StoreRules(List<Batch> batches, Differences differences) {
    this.batches = batches;
    this.differences = differences;
  }

  void checkBatches() {
    for (int i = 0; i < batches.size(); i++) {
      Batch batch = batches.get(i);
      if (batch.sequence() != i + 1) {
        differences.add("Batch %d stands where batch %d should.", batch.sequence(), i + 1);
      }
      if (i > 0 && !batch.recordedAt().isAfter(batches.get(i - 1).recordedAt())) {
        differences.add(
            "Batch %d was recorded at %s, not after the one before it.",
            batch.sequence(), batch.recordedAt());
      }
    }
  }

  void checkVersions(FactStore store) {
    for (FactType type : FactType.values()) {
      IdSet current = new IdSet();
      store.read(batches.size(), type, version -> check(type, version, current));
    }
  }

  private void check(FactType type, FactVersion version, IdSet current) {
    versionCount++;
    Fact fact = version.fact();
    if (fact.type() != type) {
      differences.add("%s was read among the facts of type %s.", fact, type);
    }
    boolean stillKnown = version.knownUntil() == FactVersion.STILL_KNOWN;
    if (version.knownFrom() > batches.size()
        || !stillKnown && version.knownUntil() > batches.size()) {
      differences.add("%s is of a batch that was never committed: %s.", fact, version);
    }
    if (stillKnown && !current.add(text(fact.key()))) {
      differences.add("%s has two versions that are known now.", fact.type() + " " + fact.key());
    }
    checkValues(fact);
    if (type.definesThing()) {
      defined.add(key(type.idSpace(), fact.needed("id")));
    }
  }

  private void checkValues(Fact fact) {
    for (Column column : fact.type().columns()) {
      Object value = fact.value(column.name());
      if (value == null) {
        if (column.required()) {
          differences.add("%s has no %s.", fact, column.name());
        }
      } else if (!column.words().isEmpty() && !column.words().contains(value.toString())) {
        differences.add("%s has an unknown %s.", fact, column.name());
      } else if (column.type() == ColumnType.REFERENCE
          && !defined.contains(key(column.idSpace(), value.toString()))) {
        differences.add("%s refers to %s, which was never defined.", fact, value);
      } else if (!column.endOf().isEmpty() && endsEarly(fact.date(column.endOf()), value)) {
        differences.add("%s ends (%s) before it starts.", fact, column.name());
      }
    }
  }

  private static boolean endsEarly(@Nullable LocalDate start, Object end) {
    return start != null && ((LocalDate) end).isBefore(start) && !end.equals(Period.ENDED);
  }

  /** No two keys have one text: neither unknown and “null”, nor values that hold a comma. */
  private static String text(List<@Nullable Object> key) {
    StringBuilder text = new StringBuilder();
    for (Object value : key) {
      String part = value == null ? "" : value.toString();
      text.append(value == null ? -1 : part.length()).append(':').append(part);
    }
    return text.toString();
  }

  private static String key(IdSpace space, String id) {
    return space.ordinal() + id;
  }

  long versionCount() {
    return versionCount;
  }
}
