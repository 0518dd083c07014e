package org.creditgraph.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Finds names that hold a text but for one slip: a character wrong, missing, too many, or two of
 * them swapped.
 *
 * <p>Every slip of a Chinese text is a phrase of its own, some four for each character. A longer
 * text is halved: one half is right, in the other one is the slip; so the phrases stay few and
 * short. A foreign word is compared by its {@link #forms}.
 */
final class Slips {
  static final int LENGTH_MIN = 2;
  static final int LENGTH_MAX = 40;
  private static final int WHOLE_MAX = 8;
  private static final int WORD_MIN = 4;

  /** Among other words one of two letters may be misspelt. */
  private static final int WORD_MIN_AMONG_OTHERS = 2;

  static final int WORDS_MAX = 10;

  /** Of longer words no letter is left out. */
  private static final int FORMS_OF_MAX = 40;

  private Slips() {}

  /** Names with one slip in a text of Chinese characters. */
  static Query of(String field, int[] text) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    if (text.length <= WHOLE_MAX) {
      for (int[] pattern : patterns(text)) {
        any.add(Grams.phrase(field, pattern, false, false), Occur.SHOULD);
      }
      return any.build();
    }
    int half = text.length / 2;
    int[] left = java.util.Arrays.copyOfRange(text, 0, half);
    int[] right = java.util.Arrays.copyOfRange(text, half, text.length);
    any.add(both(Grams.holding(field, left), of(field, right)), Occur.SHOULD);
    any.add(both(of(field, left), Grams.holding(field, right)), Occur.SHOULD);
    any.add(Grams.phrase(field, swapped(text, half - 1), false, false), Occur.SHOULD);
    return any.build();
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
  }

  private static List<int[]> patterns(int[] text) {
    List<int[]> patterns = new ArrayList<>();
    int last = text.length - 1;
    for (int i = 0; i < last; i++) {
      patterns.add(swapped(text, i));
    }
    if (last >= 2) {
      patterns.add(without(text, 0));
      patterns.add(without(text, last));
      for (int i = 1; i <= last; i++) {
        patterns.add(withHoleBefore(text, i));
      }
      for (int i = 1; i < last; i++) {
        patterns.add(without(text, i));
        patterns.add(withHoleAt(text, i));
      }
    }
    return patterns;
  }

  private static int[] swapped(int[] text, int i) {
    int[] pattern = text.clone();
    pattern[i] = text[i + 1];
    pattern[i + 1] = text[i];
    return pattern;
  }

  private static int[] without(int[] text, int i) {
    int[] pattern = new int[text.length - 1];
    System.arraycopy(text, 0, pattern, 0, i);
    System.arraycopy(text, i + 1, pattern, i, pattern.length - i);
    return pattern;
  }

  private static int[] withHoleAt(int[] text, int i) {
    int[] pattern = text.clone();
    pattern[i] = Grams.HOLE;
    return pattern;
  }

  private static int[] withHoleBefore(int[] text, int i) {
    int[] pattern = new int[text.length + 1];
    System.arraycopy(text, 0, pattern, 0, i);
    pattern[i] = Grams.HOLE;
    System.arraycopy(text, i, pattern, i + 1, text.length - i);
    return pattern;
  }

  /** Names that have all words, one of them with a slip; the others may be only begun. */
  static Query ofWords(NameFields names, List<String> words) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (int slip = 0; slip < Math.min(words.size(), WORDS_MAX); slip++) {
      int length = words.get(slip).length();
      boolean others = words.size() > 1;
      if (length >= WORD_MIN || others) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (length >= WORD_MIN_AMONG_OTHERS) {
          all.add(nearly(names, words.get(slip)), Occur.FILTER);
        }
        for (int i = 0; i < words.size(); i++) {
          if (i != slip) {
            int[] word = words.get(i).codePoints().toArray();
            all.add(Grams.beginning(names.grams, word), Occur.FILTER);
          }
        }
        any.add(all.build(), Occur.SHOULD);
      }
    }
    return any.build();
  }

  /** The names with a word that is the same but for a slip. */
  static Query nearly(NameFields names, String word) {
    return new TermInSetQuery(names.near, forms(word).stream().map(BytesRef::new).toList());
  }

  /**
   * A word and what is left of it without one letter. Two words with a form in common are one slip
   * apart, or two of which one takes a letter and the other adds one (symmetric deletion).
   */
  static Set<String> forms(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    for (int i = 0; i < word.length() && word.length() <= FORMS_OF_MAX; i++) {
      forms.add(word.substring(0, i) + word.substring(i + 1));
    }
    forms.remove("");
    return forms;
  }
}
