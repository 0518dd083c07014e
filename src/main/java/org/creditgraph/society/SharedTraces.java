package org.creditgraph.society;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What two parties or stores share in the files, as a plain sum of what each shared thing is worth
 * by its rarity.
 *
 * @param words such as contacts:9.1 and kin:7.0, each with its bits
 * @param bits the sum
 * @param kinds how many kinds of things are worth something each
 * @param ordered whether the files show that the second took something up in time
 */
record SharedTraces(List<String> words, double bits, int kinds, boolean ordered) {
  private static final double BITS_ENOUGH = 12;
  private static final double BITS_OF_A_KIND = 2.5;

  /** Adds up. */
  static final class Sum {
    private final List<String> words = new ArrayList<>();
    private double bits;
    private int kinds;
    private boolean ordered;

    void add(String word, double worth, double most) {
      double counted = Math.min(most, worth);
      if (counted >= 0.5) {
        words.add(word + ":" + plain(counted));
        bits += counted;
        kinds += counted >= BITS_OF_A_KIND ? 1 : 0;
      }
    }

    void ordered(boolean seen) {
      ordered |= seen;
    }

    SharedTraces total() {
      return new SharedTraces(List.copyOf(words), bits, kinds, ordered);
    }
  }

  /** Whether somebody who sees all files could tell. */
  boolean areEnough() {
    return bits >= BITS_ENOUGH && kinds >= 2 && ordered;
  }

  String word() {
    return String.join(" ", words);
  }

  String worth() {
    return plain(bits);
  }

  private static String plain(double bits) {
    return String.format(Locale.ROOT, "%.1f", bits);
  }
}
