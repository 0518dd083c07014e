package org.creditgraph.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Short runs of characters by which a name is found from any part of it.
 *
 * <p>At position {@code i + 1} stand the grams that begin with character {@code i}: two characters;
 * three where the first is a letter or digit (there are few letters, so pairs of them tell little);
 * and the first and third with {@link #HOLE} between them, where one of them is Chinese. At
 * position {@code i} stand the one or two characters with which a word begins at {@code i}, after
 * {@link #START}. A typed text is a phrase of the grams that cover it, so Lucene finds exactly the
 * names that hold it, and a phrase with a hole is a text with one character unknown.
 */
final class Grams {
  static final int START = '^';
  static final int HOLE = '*';

  private Grams() {}

  /** Adds the grams of a name behind what is there already. */
  static void index(SearchText name, BitSet cores, Tokens grams) {
    int base = grams.isEmpty() ? 0 : grams.lastPosition() + 2;
    int length = name.length();
    for (int i = 0; i <= length; i++) {
      if (i > 0) {
        begin(name, i - 1, base + i, grams);
      }
      if (i < length && (name.startsAt(i) || cores.get(i))) {
        grams.add(base + i, START, name.at(i));
        if (i + 1 < length && !name.isHanAt(i)) {
          grams.add(base + i, START, name.at(i), name.at(i + 1));
        }
      }
    }
  }

  private static void begin(SearchText name, int i, int position, Tokens grams) {
    int left = name.length() - i;
    if (left >= 2) {
      grams.add(position, name.at(i), name.at(i + 1));
    }
    if (left >= 3) {
      if (!name.isHanAt(i)) {
        grams.add(position, name.at(i), name.at(i + 1), name.at(i + 2));
      }
      if (name.isHanAt(i) || name.isHanAt(i + 2)) {
        grams.add(position, name.at(i), HOLE, name.at(i + 2));
      }
    }
  }

  /** The names that hold a text of two characters or more. */
  static Query holding(String field, int[] text) {
    return phrase(field, text, false, true);
  }

  /** The names in which the text begins a word, or the part after the region. */
  static Query beginning(String field, int[] text) {
    return phrase(field, text, true, true);
  }

  /**
   * @param pattern characters, and {@link #HOLE} for any one; it neither begins nor ends with a
   *     hole
   * @param dense whether overlapping grams are asked for, which is faster for a rare text; the
   *     answer is the same
   */
  static Query phrase(String field, int[] pattern, boolean atStart, boolean dense) {
    List<Term> terms = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    int length = pattern.length;
    int covered = 0;
    if (atStart) {
      boolean pair = length > 1 && !SearchText.isHan(pattern[0]);
      covered = pair ? 2 : 1;
      terms.add(pair ? term(field, START, pattern[0], pattern[1]) : term(field, START, pattern[0]));
      positions.add(0);
    }
    for (int i = 0; i + 1 < length; i++) {
      int reach = pattern[i] == HOLE ? 0 : reach(pattern, i);
      boolean needed = i + reach > covered && (dense || i >= covered || !canWait(pattern, i));
      if (reach > 0 && needed) {
        terms.add(
            reach == 2
                ? term(field, pattern[i], pattern[i + 1])
                : term(field, pattern[i], pattern[i + 1], pattern[i + 2]));
        positions.add(i + 1);
        covered = i + reach;
      }
    }
    return build(terms, positions);
  }

  /** How many characters the widest gram at a place covers. */
  private static int reach(int[] pattern, int i) {
    boolean third = i + 2 < pattern.length && pattern[i + 2] != HOLE;
    if (pattern[i + 1] == HOLE) {
      return 3;
    }
    return third && !SearchText.isHan(pattern[i]) ? 3 : 2;
  }

  /** Whether the next place will cover what this one would. */
  private static boolean canWait(int[] pattern, int i) {
    return pattern[i + 1] != HOLE && i + 2 < pattern.length && pattern[i + 2] != HOLE;
  }

  private static Query build(List<Term> terms, List<Integer> positions) {
    if (terms.size() == 1) {
      return new TermQuery(terms.getFirst());
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (int i = 0; i < terms.size(); i++) {
      phrase.add(terms.get(i), positions.get(i));
    }
    return phrase.build();
  }

  private static Term term(String field, int... characters) {
    return new Term(field, new String(characters, 0, characters.length));
  }
}
