package org.creditgraph.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.creditgraph.exchange.Chunk;
import org.creditgraph.exchange.FactInput;
import org.creditgraph.exchange.Row;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Period;
import org.jspecify.annotations.Nullable;

/**
 * Finds keys that stand twice in a file with other values.
 *
 * <p>While the files are read a Bloom filter remembers the keys of one file, some bits each; only
 * where it has met one, the files are read again for the lines.
 */
final class SameKeys {
  private static final int PROBES = 4;
  private static final int BITS_MIN_LOG2 = 16;
  private static final int BITS_MAX_LOG2 = 28;
  private static final int ASKED_MAX = 100_000;
  private static final int LINES_TOLD_MAX = 5;

  private final int bitsLog2;
  private final Map<FactType, Set<List<@Nullable Object>>> asked = new EnumMap<>(FactType.class);
  private long[] bits = {};
  private @Nullable FactType type;
  private int askedCount;

  /**
   * @param bytes of all files
   */
  SameKeys(long bytes) {
    int wanted = Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, bytes));
    bitsLog2 = Math.clamp(wanted, BITS_MIN_LOG2, BITS_MAX_LOG2);
  }

  void add(Chunk chunk) {
    if (chunk.type() != type) {
      type = chunk.type();
      bits = new long[1 << bitsLog2 - 6];
    }
    for (Row row : chunk.rows()) {
      if (!row.retracted() && !isNew(row.fact().key()) && askedCount < ASKED_MAX) {
        askedCount++;
        asked.computeIfAbsent(type, t -> new HashSet<>()).add(row.fact().key());
      }
    }
  }

  private boolean isNew(List<@Nullable Object> key) {
    long hash = 0;
    for (Object part : key) {
      hash =
          (hash ^ (part instanceof String text ? hash(text) : Objects.hashCode(part)))
              * 0x9E37_79B9_7F4A_7C15L;
      hash ^= hash >>> 29;
    }
    boolean added = false;
    for (int i = 0; i < PROBES; i++) {
      int bit = (int) (hash + i * (hash >>> 32 | 1)) & (1 << bitsLog2) - 1;
      added |= (bits[bit >>> 6] & 1L << bit) == 0;
      bits[bit >>> 6] |= 1L << bit;
    }
    return added;
  }

  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  boolean isEmpty() {
    return asked.isEmpty();
  }

  /** The rows of one key. */
  private static final class Told {
    private final Fact first;
    private final List<Long> lines = new ArrayList<>();
    private boolean other;

    private Told(Fact first) {
      this.first = first;
    }
  }

  /** Reads the files again. */
  void examine(FactInput input, int chunkRows, FindingList findings) {
    Map<FactType, Map<List<@Nullable Object>, Told>> told = new EnumMap<>(FactType.class);
    for (Optional<Chunk> chunk = input.next(chunkRows);
        chunk.isPresent();
        chunk = input.next(chunkRows)) {
      Set<List<@Nullable Object>> keys = asked.getOrDefault(chunk.get().type(), Set.of());
      for (Row row : keys.isEmpty() ? List.<Row>of() : chunk.get().rows()) {
        if (!row.retracted() && keys.contains(row.fact().key())) {
          Told of =
              told.computeIfAbsent(row.fact().type(), t -> new HashMap<>())
                  .computeIfAbsent(row.fact().key(), key -> new Told(row.fact()));
          of.lines.add(row.line());
          of.other |= !of.first.equalsButStart(row.fact(), 0); // a year and its first day are one
        }
      }
    }
    told.forEach(
        (of, byKey) ->
            byKey.values().stream()
                .filter(key -> key.other)
                .forEach(key -> findings.add(finding(of, key))));
  }

  private static Finding finding(FactType type, Told told) {
    String key =
        told.first.key().stream()
            .map(part -> Objects.toString(part, ""))
            .collect(Collectors.joining(", "));
    String lines =
        told.lines.stream()
            .limit(LINES_TOLD_MAX)
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    String more = told.lines.size() > LINES_TOLD_MAX ? " …" : "";
    return new Finding(
        Finding.Kind.KEY_TWICE,
        String.valueOf(told.first.value(0)),
        Period.ALWAYS,
        "%s has the key %s in the lines %s%s with other values; the last one stands."
            .formatted(type.file(), key, lines, more),
        "%s第%s%s行的键同为 %s 而内容不同，以最后一行为准。".formatted(type.file(), lines, more, key));
  }
}
