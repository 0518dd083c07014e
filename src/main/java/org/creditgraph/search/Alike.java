package org.creditgraph.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Finds foreign names whose words are written alike: by another transliteration, or with a slip in
 * each; or that have all words but one.
 */
final class Alike {
  private static final int WORDS_MAX = 8;
  private static final int WORDS_MIN_BUT_ONE = 3;
  private static final int SKELETON_MIN = 3;
  private static final int ONE_SLIP_MIN = 4;
  private static final int TWO_SLIPS_MIN = 7;
  private static final Query NOTHING = new MatchNoDocsQuery();

  private Alike() {}

  /** The term that all names with the same letters but for transliteration have, however parted. */
  static String whole(SearchText name) {
    return "=" + Skeleton.of(name.squeezed());
  }

  static Query of(NameFields names, SearchText text) {
    List<String> words = text.joinedWords();
    if (text.hasHan() || words.isEmpty() || words.size() > WORDS_MAX) {
      return NOTHING;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(all(names, words, -1), Occur.SHOULD);
    String whole = whole(text);
    if (whole.length() > SKELETON_MIN) {
      any.add(new TermQuery(new Term(names.skeletons, whole)), Occur.SHOULD);
    }
    for (int left = 0; words.size() >= WORDS_MIN_BUT_ONE && left < words.size(); left++) {
      any.add(all(names, words, left), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query all(NameFields names, List<String> words, int left) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean alone = words.size() == 1;
    for (int i = 0; i < words.size(); i++) {
      if (i != left) {
        all.add(word(names, words.get(i), alone), Occur.FILTER);
      }
    }
    return all.build();
  }

  private static Query word(NameFields names, String word, boolean alone) {
    List<Query> ways = new ArrayList<>();
    ways.add(new TermQuery(new Term(names.words, word)));
    String skeleton = Skeleton.of(word);
    if (skeleton.length() >= SKELETON_MIN || !alone && !skeleton.isEmpty()) {
      ways.add(new TermQuery(new Term(names.skeletons, skeleton)));
    }
    if (word.length() >= TWO_SLIPS_MIN) {
      ways.add(Slips.nearly(names.words, word, 2));
    } else if (word.length() >= ONE_SLIP_MIN) {
      ways.add(Slips.nearly(names.words, word, 1));
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    ways.forEach(way -> any.add(way, Occur.SHOULD));
    return any.build();
  }
}
