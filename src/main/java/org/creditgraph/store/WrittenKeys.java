package org.creditgraph.store;

import java.util.Objects;
import org.creditgraph.graph.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Which links one batch has written, as a set that never forgets a key but may take another for it:
 * a Bloom filter of 8 MB. With 10 million keys one look-up in twenty is made for nothing.
 */
final class WrittenKeys {
  private static final int BITS_LOG2 = 26;
  private static final int PROBES = 3;

  private long @Nullable [] bits;

  void add(Fact fact) {
    if (bits == null) {
      bits = new long[1 << (BITS_LOG2 - 6)];
    }
    long hash = hash(fact);
    for (int i = 0; i < PROBES; i++) {
      int bit = bit(hash, i);
      bits[bit >>> 6] |= 1L << bit;
    }
  }

  boolean mayContain(Fact fact) {
    if (bits == null) {
      return false;
    }
    long hash = hash(fact);
    for (int i = 0; i < PROBES; i++) {
      int bit = bit(hash, i);
      if ((bits[bit >>> 6] & 1L << bit) == 0) {
        return false;
      }
    }
    return true;
  }

  private static int bit(long hash, int probe) {
    long second = hash >>> 32 | 1;
    return (int) (hash + probe * second) & (1 << BITS_LOG2) - 1;
  }

  private static long hash(Fact fact) {
    long hash = fact.type().ordinal();
    for (Object value : fact.key()) {
      hash = (hash ^ Objects.hashCode(value)) * 0x9E37_79B9_7F4A_7C15L;
      hash ^= hash >>> 29;
    }
    return hash * 0xBF58_476D_1CE4_E5B9L ^ hash >>> 32;
  }
}
