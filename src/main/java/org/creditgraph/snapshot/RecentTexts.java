package org.creditgraph.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * The texts seen of late, by which one that comes again and again, such as a contract's title, gets
 * into the dictionary and one that comes once does not. For one writer.
 */
final class RecentTexts {
  private static final int SLOTS = 1 << 10;

  /** A shorter one takes about as many bytes as its number. */
  private static final int LENGTH_MIN = 4;

  private final Texts words;
  private final @Nullable String[] texts = new String[SLOTS];
  private final int[] numbers = new int[SLOTS];

  RecentTexts(Texts words) {
    this.words = words;
  }

  /** The number of a text that came before, or -1. */
  int number(String text) {
    if (text.length() < LENGTH_MIN) {
      return -1;
    }
    int hash = text.hashCode();
    int slot = (hash ^ hash >>> 16) & SLOTS - 1;
    if (!text.equals(texts[slot])) {
      texts[slot] = text;
      numbers[slot] = -1;
      return -1;
    }
    if (numbers[slot] < 0) {
      numbers[slot] = words.number(text);
    }
    return numbers[slot];
  }
}
