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
    boolean alone = words.size() == 1;
    int needed = words.size() < WORDS_MIN_BUT_ONE ? words.size() : words.size() - 1;
    BooleanQuery.Builder most = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
    words.forEach(word -> most.add(word(names, word, alone), Occur.SHOULD));
    String whole = whole(text);
    return whole.length() > SKELETON_MIN
        ? Ladder.any(most.build(), new TermQuery(new Term(names.skeletons, whole)))
        : most.build();
  }

  private static Query word(NameFields names, String word, boolean alone) {
    List<Query> ways = new ArrayList<>();
    ways.add(new TermQuery(new Term(names.words, word)));
    String skeleton = Skeleton.of(word);
    if (skeleton.length() >= SKELETON_MIN || !alone && !skeleton.isEmpty()) {
      ways.add(new TermQuery(new Term(names.skeletons, skeleton)));
    }
    if (word.length() >= ONE_SLIP_MIN) {
      ways.add(Slips.nearly(names, word));
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    ways.forEach(way -> any.add(way, Occur.SHOULD));
    return any.build();
  }
}
