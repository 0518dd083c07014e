package org.creditgraph.search;

import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The first letters of a name's syllables in runs of three, with a mark where the name and the part
 * after its region begin.
 */
final class Initials {
  static final int LENGTH_MIN = 2;
  static final int LENGTH_MAX = 40;

  private Initials() {}

  static void index(List<List<String>> sounds, BitSet cores, Tokens initials) {
    int base = initials.isEmpty() ? 0 : initials.lastPosition() + 2;
    int[][] letters = sounds.stream().map(Initials::firstLetters).toArray(int[][]::new);
    for (int i = 0; i <= letters.length; i++) {
      if (i > 0 && i + 1 < letters.length) {
        addRuns(letters, i - 1, base + i, initials);
      }
      if ((i == 0 || cores.get(i)) && i + 1 < letters.length) {
        for (int first : letters[i]) {
          for (int second : letters[i + 1]) {
            initials.add(base + i, Grams.START, first, second);
          }
        }
      }
    }
  }

  private static void addRuns(int[][] letters, int i, int position, Tokens initials) {
    for (int first : letters[i]) {
      for (int second : letters[i + 1]) {
        for (int third : letters[i + 2]) {
          initials.add(position, first, second, third);
        }
      }
    }
  }

  private static int[] firstLetters(List<String> readings) {
    if (readings.size() == 1) {
      return new int[] {readings.getFirst().codePointAt(0)};
    }
    return readings.stream().mapToInt(reading -> reading.codePointAt(0)).distinct().toArray();
  }

  /** The names that begin with these letters, before or after their region. */
  static Query beginning(String field, String letters) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    phrase.add(new Term(field, "^" + letters.substring(0, 2)), 0);
    addRuns(field, letters, 1, phrase);
    return simplest(phrase.build());
  }

  /** The names that have three or more letters somewhere. */
  static Query holding(String field, String letters) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    addRuns(field, letters, 0, phrase);
    return simplest(phrase.build());
  }

  private static void addRuns(
      String field, String letters, int position, PhraseQuery.Builder phrase) {
    for (int i = 0; i + 3 <= letters.length(); i++) {
      phrase.add(new Term(field, letters.substring(i, i + 3)), position + i);
    }
  }

  private static Query simplest(PhraseQuery phrase) {
    return phrase.getTerms().length == 1 ? new TermQuery(phrase.getTerms()[0]) : phrase;
  }
}
