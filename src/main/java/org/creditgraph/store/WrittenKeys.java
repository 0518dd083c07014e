package org.creditgraph.store;

import java.util.List;
import java.util.Objects;
import org.creditgraph.graph.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Which links one batch has written, as a set that never forgets a key but may take another for it:
 * a Bloom filter of 8 MB, and one more for keys without their start. With 10 million keys one
 * look-up in twenty is made for nothing.
 */
final class WrittenKeys {
  private static final int BITS_LOG2 = 26;
  private static final int PROBES = 3;

  private long @Nullable [] keys;
  private long @Nullable [] keysButStart;

  void add(Fact fact) {
    keys = with(keys, hash(fact, fact.key()));
    if (Fact.startIn(fact.type()) >= 0) {
      keysButStart = with(keysButStart, hash(fact, fact.keyButStart()));
    }
  }

  private static long[] with(long @Nullable [] known, long hash) {
    long[] bits = known == null ? new long[1 << (BITS_LOG2 - 6)] : known;
    for (int i = 0; i < PROBES; i++) {
      int bit = bit(hash, i);
      bits[bit >>> 6] |= 1L << bit;
    }
    return bits;
  }

  /** Whether the batch may have written it, or what may be the same with another start. */
  boolean mayContain(Fact fact) {
    int start = Fact.startIn(fact.type());
    if (start < 0) {
      return mayContain(keys, hash(fact, fact.key()));
    }
    long butStart = hash(fact, fact.keyButStart());
    return fact.value(start) == null
        ? mayContain(keysButStart, butStart)
        : mayContain(keys, hash(fact, fact.key())) || mayContain(keys, butStart);
  }

  private static boolean mayContain(long @Nullable [] bits, long hash) {
    if (bits == null) {
      return false;
    }
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

  private static long hash(Fact fact, List<@Nullable Object> key) {
    long hash = fact.type().ordinal();
    for (Object value : key) {
      hash = (hash ^ Objects.hashCode(value)) * 0x9E37_79B9_7F4A_7C15L;
      hash ^= hash >>> 29;
    }
    return hash * 0xBF58_476D_1CE4_E5B9L ^ hash >>> 32;
  }
}
