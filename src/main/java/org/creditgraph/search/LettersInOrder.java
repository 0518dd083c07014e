package org.creditgraph.search;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/**
 * Accepts names whose syllables begin with some letters, in their order, in a few runs.
 *
 * <p>Stored is one letter for each character: a capital where the name or the part after its region
 * begins, with which the first run must begin, else a small one; names are parted by line feeds.
 *
 * @param letters small ones
 * @param runsMax into how many runs of neighbours they may fall apart
 */
record LettersInOrder(String letters, int runsMax) implements InOrder.Pattern {
  private static final int NEVER = 100;

  @Override
  public boolean accepts(BytesRef names) {
    int from = names.offset;
    int end = names.offset + names.length;
    while (from < end) {
      int to = from;
      while (to < end && names.bytes[to] != '\n') {
        to++;
      }
      if (to - from >= letters.length() && runs(names.bytes, from, to) <= runsMax) {
        return true;
      }
      from = to + 1;
    }
    return false;
  }

  /** The fewest runs in which the letters stand in a name, {@link #NEVER} where they do not. */
  private int runs(byte[] name, int from, int to) {
    int count = letters.length();
    int[] ending = new int[count + 1]; // with the last letter at the character before
    int[] fewest = new int[count + 1];
    Arrays.fill(ending, NEVER);
    Arrays.fill(fewest, NEVER);
    for (int i = from; i < to; i++) {
      boolean anchor = name[i] >= 'A' && name[i] <= 'Z';
      int letter = anchor ? name[i] + 32 : name[i];
      for (int j = count; j >= 1; j--) {
        int runs = NEVER;
        if (letters.charAt(j - 1) == letter) {
          runs = j == 1 ? (anchor ? 1 : NEVER) : Math.min(ending[j - 1], fewest[j - 1] + 1);
        }
        ending[j] = runs;
        fewest[j] = Math.min(fewest[j], runs);
      }
    }
    return fewest[count];
  }
}
