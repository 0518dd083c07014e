package org.creditgraph.ingest;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A sum over facts that does not depend on their order, in buckets: two multisets with the same
 * sums are equal but for a chance of one in 2^64, and where they are not, the buckets that differ
 * hold the facts that do. A megabyte, however many facts.
 */
final class FactDigest {
  private static final int BUCKETS = 1 << 16;

  private final long[] sums = new long[BUCKETS];
  private final long[] counts = new long[BUCKETS];

  void add(Fact fact) {
    long hash = hash(fact);
    sums[bucket(hash)] += hash;
    counts[bucket(hash)]++;
  }

  /** The buckets in which two digests differ, the first ones. */
  List<Integer> differing(FactDigest other, int countMax) {
    List<Integer> buckets = new ArrayList<>();
    for (int i = 0; i < BUCKETS && buckets.size() < countMax; i++) {
      if (sums[i] != other.sums[i] || counts[i] != other.counts[i]) {
        buckets.add(i);
      }
    }
    return buckets;
  }

  static int bucketOf(Fact fact) {
    return bucket(hash(fact));
  }

  private static int bucket(long hash) {
    return (int) (hash >>> 48);
  }

  private static long hash(Fact fact) {
    long hash = mixed(fact.type().ordinal() + 1L, fact.source());
    for (int i = 0; i < fact.type().columns().size(); i++) {
      hash = mixed(hash, fact.value(i));
    }
    return hash;
  }

  private static long mixed(long hash, @Nullable Object value) {
    long next = (hash ^ (value == null ? 0x5bd1e995L : value.hashCode())) * 0x9e3779b97f4a7c15L;
    return next ^ (next >>> 29);
  }
}
