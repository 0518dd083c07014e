package org.creditgraph.snapshot;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.CitizenIdNumber;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * Who ever bore which valid credit code or identity number, to find those that two ids bore. For
 * the writer alone, and shared by the tables that follow each other: readers see the links that
 * {@link IdentityLinks} makes of it.
 */
final class NumberBearers {
  /** A credit code of organisations or an identity number of persons. */
  record Number(FactType type, String text) {}

  private static final int USCC = FactType.ORGANIZATION.position("uscc");
  private static final int ID_NUMBER = FactType.PERSON.position("id_number");
  private static final long LOW = 0xFFFF_FFFFL;

  /** In open addressing the hash of a number above, one more than a version with it below. */
  private long[] table = new long[64];

  private int count;
  private final Map<Number, Set<Integer>> shared = new HashMap<>();

  /** The column of a type that tells one party from another, or -1. */
  static int column(FactType type) {
    return switch (type) {
      case ORGANIZATION -> USCC;
      case PERSON -> ID_NUMBER;
      default -> -1;
    };
  }

  /** The number that a text in that column is, or null where its check digit is wrong. */
  static @Nullable Number number(FactType type, @Nullable Object text) {
    if (!(text instanceof String number)) {
      return null;
    }
    boolean valid =
        type == FactType.PERSON
            ? CitizenIdNumber.isValid(number)
            : UnifiedSocialCreditCode.isValid(number);
    return valid ? new Number(type, number) : null;
  }

  /** The valid number that a version of an entity tells, or null. */
  static @Nullable Number number(int version, FactDecoder decoder, Tables tables) {
    FactType type = tables.versions.type(version);
    int column = column(type);
    return column < 0 ? null : number(type, decoder.text(version, column));
  }

  /** Takes in a version that tells a number; marks its node and others that ever bore the same. */
  void add(int version, int node, Number number, Tables tables, FactDecoder decoder) {
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

  private void share(Number number, int first, int node, Tables tables) {
    Set<Integer> bearers = shared.computeIfAbsent(number, absent -> new LinkedHashSet<>());
    bearers.add(first);
    bearers.add(node);
    tables.markTwin(first);
    tables.markTwin(node);
  }

  /** The numbers that more than one node ever bore. */
  Set<Number> shared() {
    return shared.keySet();
  }

  /** The nodes that ever bore a number, where there is more than one. */
  Collection<Integer> bearers(Number number) {
    return shared.getOrDefault(number, Set.of());
  }

  private static long hash(Number number) {
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
