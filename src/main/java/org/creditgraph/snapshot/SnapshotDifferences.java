package org.creditgraph.snapshot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.creditgraph.graph.FactVersion;

/**
 * Where a snapshot and what it should hold differ.
 *
 * @param compared how many versions it should hold
 * @param count how many differences there are
 * @param first the first of them, each in a sentence
 */
public record SnapshotDifferences(long compared, long count, List<String> first) {
  public SnapshotDifferences {
    first = List.copyOf(first);
  }

  public boolean none() {
    return count == 0;
  }

  /** Whether there are more differences than were put into words. */
  public boolean truncated() {
    return count > first.size();
  }

  static SnapshotDifferences between(
      Snapshot snapshot, Tables tables, Iterable<FactVersion> versions, int limit) {
    FactFinder finder = new FactFinder(tables);
    BitSet met = new BitSet();
    long compared = 0;
    long count = 0;
    List<String> first = new ArrayList<>();
    for (FactVersion expected : versions) {
      if (!expected.fact().type().isInSnapshots()) {
        continue;
      }
      compared++;
      int version = finder.find(expected.fact(), expected.knownFrom());
      String difference = "";
      if (version < 0 || met.get(version)) {
        difference = "not in the snapshot: " + expected;
      } else if (tables.knownUntil(version, snapshot.sequence()) != expected.knownUntil()) {
        difference =
            "known until %d in the snapshot: %s"
                .formatted(tables.knownUntil(version, snapshot.sequence()), expected);
      }
      if (version >= 0) {
        met.set(version);
      }
      if (!difference.isEmpty() && count++ < limit) {
        first.add(difference);
      }
    }
    VersionReader reader = new VersionReader(tables, snapshot.sequence());
    int held = snapshot.versionCount();
    for (int v = met.nextClearBit(0); v < held; v = met.nextClearBit(v + 1)) {
      if (count++ < limit) {
        first.add("only in the snapshot: " + reader.version(v));
      }
    }
    return new SnapshotDifferences(compared, count, first);
  }
}
