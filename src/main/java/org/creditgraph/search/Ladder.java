package org.creditgraph.search;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A typed text as one Lucene query for each rung.
 *
 * <p>Whether a party fits a rung depends on nothing but the text and the party: no query counts how
 * frequent a term is, nor takes the best few of many terms. So what is asked again as of the same
 * moment is answered in the same way, however much the index has grown.
 */
final class Ladder {
  private static final Query NOTHING = new MatchNoDocsQuery();

  private final String identifier;
  private final SearchText text;
  private final SpokenText spoken;
  private final List<String> words;

  Ladder(String raw) {
    identifier = PartyDocuments.asIdentifier(raw);
    text = SearchText.of(raw, PartyQuery.TEXT_LENGTH_MAX);
    spoken = new SpokenText(text, raw);
    words = text.length() == 0 ? List.of() : QueryWords.of(text);
  }

  SearchText text() {
    return text;
  }

  String identifier() {
    return identifier;
  }

  /** Whether the text is too long or too ambiguous for some rung. */
  boolean truncated() {
    return spoken.truncated()
        || (text.hasHan() ? text.length() > Slips.LENGTH_MAX : words.size() > Slips.WORDS_MAX);
  }

  /** The parties that fit; some may fit a higher rung too. */
  Query query(Rung rung) {
    if (rung == Rung.IDENTIFIER) {
      return identifier.isEmpty()
          ? NOTHING
          : new TermQuery(new Term(PartyDocuments.IDENTIFIER, identifier));
    }
    if (text.length() == 0) {
      return NOTHING;
    }
    return switch (rung) {
      case IDENTIFIER -> NOTHING;
      case WHOLE -> whole(NameFields.NAME);
      case FORMER_WHOLE -> whole(NameFields.FORMER);
      case START -> Grams.beginning(NameFields.NAME.grams, characters());
      case PART -> holding(NameFields.NAME, characters());
      case FORMER_PART ->
          any(
              Grams.beginning(NameFields.FORMER.grams, characters()),
              holding(NameFields.FORMER, characters()));
      case WORDS -> words(NameFields.NAME);
      case FORMER_WORDS -> words(NameFields.FORMER);
      case PINYIN -> spoken.together(NameFields.NAME);
      case PINYIN_WORDS -> spoken.wordByWord(NameFields.NAME);
      case INITIALS_START -> spoken.initialsAtStart(NameFields.NAME);
      case INITIALS_PART -> spoken.initialsAnywhere(NameFields.NAME);
      case SAME_SOUND -> spoken.sameSound(NameFields.NAME);
      case SLIP -> slip(NameFields.NAME);
      case FORMER_SOUND ->
          any(
              any(spoken.together(NameFields.FORMER), spoken.initialsAtStart(NameFields.FORMER)),
              spoken.sameSound(NameFields.FORMER));
      case FORMER_SLIP -> slip(NameFields.FORMER);
    };
  }

  private int[] characters() {
    return text.slice(0, text.length());
  }

  private Query whole(NameFields names) {
    Query squeezed = new TermQuery(new Term(names.whole, text.squeezed()));
    boolean reorderable = text.hasForeign() && text.words().size() > 1;
    return reorderable
        ? any(squeezed, new TermQuery(new Term(names.whole, text.sortedWords())))
        : squeezed;
  }

  /** The names that hold a text anywhere. */
  static Query holding(NameFields names, int[] text) {
    return text.length == 1
        ? new TermQuery(new Term(names.characters, new String(text, 0, 1)))
        : Grams.holding(names.grams, text);
  }

  /** The names that hold a Chinese word, or of which a word begins with a foreign one. */
  static Query word(NameFields names, String word) {
    int[] characters = word.codePoints().toArray();
    return SearchText.isHan(characters[0])
        ? holding(names, characters)
        : Grams.beginning(names.grams, characters);
  }

  private Query words(NameFields names) {
    if (words.size() < 2) {
      return NOTHING;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.stream().distinct().forEach(word -> all.add(word(names, word), Occur.FILTER));
    return all.build();
  }

  private Query slip(NameFields names) {
    if (!text.hasHan()) {
      return Slips.ofWords(names, text.words());
    }
    boolean fits = text.length() >= Slips.LENGTH_MIN && text.length() <= Slips.LENGTH_MAX;
    return fits ? Slips.of(names.grams, characters()) : NOTHING;
  }

  static Query any(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }

  /** Whether all characters are letters a to z. */
  static boolean isPinyin(String word) {
    return IntStream.range(0, word.length())
        .allMatch(i -> word.charAt(i) >= 'a' && word.charAt(i) <= 'z');
  }
}
