package org.creditgraph.snapshot;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.IdentityNumber;
import org.jspecify.annotations.Nullable;

/**
 * Who ever bore which valid credit code or identity number, to find those that two ids bore. For
 * the writer alone, and shared by the tables that follow each other: readers see the links that
 * {@link IdentityLinks} makes of it.
 */
final class NumberBearers {
  private static final long LOW = 0xFFFF_FFFFL;

  /** In open addressing the hash of a number above, one more than a version with it below. */
  private long[] table = new long[64];

  private int count;
  private final Map<IdentityNumber, Set<Integer>> shared = new HashMap<>();

  /** The valid number that a version of an entity tells, or null. */
  static @Nullable IdentityNumber number(int version, FactDecoder decoder, Tables tables) {
    FactType type = tables.versions.type(version);
    int column = IdentityNumber.column(type);
    return column < 0 ? null : IdentityNumber.of(type, decoder.text(version, column));
  }

  /** Takes in a version that tells a number; marks its node and others that ever bore the same. */
  void add(int version, int node, IdentityNumber number, Tables tables, FactDecoder decoder) {
    long hash = hash(number);
    int slot = (int) hash & table.length - 1;
    for (; table[slot] != 0; slot = slot + 1 & table.length - 1) {
      int other = (int) (table[slot] & LOW) - 1;
      if (table[slot] >>> Integer.SIZE == hash && number.equals(number(other, decoder, tables))) {
        int first = decoder.number(other, 0);
        if (first != node) {
          share(number, first, node, tables);
        }
        return;
      }
    }
    table[slot] = hash << Integer.SIZE | version + 1;
    if (++count > table.length / 8 * 5) {
      grow();
    }
  }

  private void share(IdentityNumber number, int first, int node, Tables tables) {
    Set<Integer> bearers = shared.computeIfAbsent(number, absent -> new LinkedHashSet<>());
    bearers.add(first);
    bearers.add(node);
    tables.markTwin(first);
    tables.markTwin(node);
  }

  /** The numbers that more than one node ever bore. */
  Set<IdentityNumber> shared() {
    return shared.keySet();
  }

  /** The nodes that ever bore a number, where there is more than one. */
  Collection<Integer> bearers(IdentityNumber number) {
    return shared.getOrDefault(number, Set.of());
  }

  private static long hash(IdentityNumber number) {
    int hash = number.hashCode() * 0x9E3779B9;
    return (hash ^ hash >>> 15) & LOW;
  }

  private void grow() {
    long[] old = table;
    table = new long[old.length * 2];
    Arrays.stream(old)
        .filter(held -> held != 0)
        .forEach(
            held -> {
              int slot = (int) (held >>> Integer.SIZE) & table.length - 1;
              while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
              }
              table[slot] = held;
            });
  }
}
