package org.creditgraph.graph;

import java.util.Collection;
import java.util.Optional;

/** Finds what somebody who mistyped a word is likely to have meant. */
public final class NearestWord {
  private NearestWord() {}

  /** The word that is fewest keystrokes away, the first of several. */
  public static String of(String given, Collection<String> words) {
    String nearest = "";
    int least = Integer.MAX_VALUE;
    for (String word : words) {
      int distance = distance(given, word);
      if (distance < least) {
        least = distance;
        nearest = word;
      }
    }
    return nearest;
  }

  /** The nearest word, if so near that a slip of the hand explains the difference. */
  public static Optional<String> slip(String given, Collection<String> words) {
    String nearest = of(given, words);
    int allowed = Math.clamp(Math.min(given.length(), nearest.length()) / 3, 1, 3);
    return nearest.isEmpty() || distance(given, nearest) > allowed
        ? Optional.empty()
        : Optional.of(nearest);
  }

  /**
   * How many characters must be put in, taken out, changed or exchanged with their neighbour
   * (Damerau and Levenshtein, each place touched once); the words are short.
   */
  static int distance(String a, String b) {
    int[][] rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : least(rows, a, b, i, j);
      }
    }
    return rows[a.length()][b.length()];
  }

  private static int least(int[][] rows, String a, String b, int i, int j) {
    int change = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int least = Math.min(change, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
    boolean exchanged =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return exchanged ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
