package org.creditgraph.search;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;

/** Divides a typed text into words: foreign ones where they are set apart, Chinese by sense. */
final class QueryWords {
  private static final Segment SEGMENT =
      HanLP.newSegment()
          .enableCustomDictionary(false)
          .enableNameRecognize(false)
          .enableTranslatedNameRecognize(false);

  private QueryWords() {}

  static List<String> of(SearchText text) {
    List<String> words = new ArrayList<>();
    for (String word : text.words()) {
      if (SearchText.isHan(word.codePointAt(0)) && word.length() > 2) {
        addBySense(word, words);
      } else {
        words.add(word);
      }
    }
    return words;
  }

  /** Characters that stand alone belong together: they are a name that no dictionary has. */
  private static void addBySense(String run, List<String> words) {
    StringBuilder alone = new StringBuilder();
    for (Term term : SEGMENT.seg(run)) {
      if (term.word.codePointCount(0, term.word.length()) == 1) {
        alone.append(term.word);
      } else {
        flush(alone, words);
        words.add(term.word);
      }
    }
    flush(alone, words);
  }

  private static void flush(StringBuilder alone, List<String> words) {
    if (!alone.isEmpty()) {
      words.add(alone.toString());
      alone.setLength(0);
    }
  }
}
