package org.creditgraph.search;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * A typed text as one Lucene query for each rung.
 *
 * <p>Whether a node fits a rung depends on nothing but the text and the node: no query counts how
 * frequent a term is, nor takes the best few of many terms. So what is asked again as of the same
 * moment is answered in the same way, however much the index has grown.
 */
final class Ladder {
  private static final Query NOTHING = new MatchNoDocsQuery();

  private final Set<String> identifiers;
  private final SearchText text;
  private final SpokenText spoken;
  private final Abridged abridged;
  private final List<String> words;

  Ladder(String raw) {
    identifiers = TypedNumbers.of(raw);
    text = SearchText.of(raw, PartyQuery.TEXT_LENGTH_MAX);
    spoken = new SpokenText(text, raw);
    abridged = spoken.abridged();
    words = text.length() == 0 ? List.of() : QueryWords.of(text);
  }

  SearchText text() {
    return text;
  }

  /** Whether an identifier is what was typed. */
  boolean isTyped(String identifier) {
    return identifiers.contains(PartyDocuments.asIdentifier(identifier));
  }

  /** Whether the text is too long or too ambiguous for some rung. */
  boolean truncated() {
    return spoken.truncated()
        || (text.hasHan() ? text.length() > Slips.LENGTH_MAX : words.size() > Slips.WORDS_MAX);
  }

  /** The nodes of some families that fit; some may fit a higher rung too. */
  Query query(Rung rung, Set<Family> families) {
    Query any = NOTHING;
    for (Family family : families) {
      Query one = query(rung, family);
      any = one == NOTHING ? any : any == NOTHING ? one : any(any, one);
    }
    return any;
  }

  private Query query(Rung rung, Family family) {
    if (rung == Rung.IDENTIFIER) {
      return identifier(family);
    }
    if (text.length() == 0) {
      return NOTHING;
    }
    NameFields names = family.names();
    NameFields former = family.former();
    return switch (rung) {
      case IDENTIFIER, USES -> NOTHING;
      case WHOLE -> whole(names);
      case FORMER_WHOLE -> whole(former);
      case START -> Grams.beginning(names.grams, characters());
      case PART -> holding(names, characters());
      case FORMER_PART ->
          any(Grams.beginning(former.grams, characters()), holding(former, characters()));
      case WORDS -> words(names);
      case FORMER_WORDS -> words(former);
      case SHORT -> abridged.signs(names);
      case PINYIN -> spoken.together(names);
      case PINYIN_WORDS -> spoken.wordByWord(names);
      case INITIALS_BRAND -> abridged.initialsOfBrand(names);
      case INITIALS_MARKED -> abridged.initialsOfMarkedBrand(names);
      case INITIALS_START -> spoken.initialsAtStart(names);
      case INITIALS_PART -> spoken.initialsAnywhere(names);
      case PINYIN_SHORT -> abridged.syllables(names);
      case INITIALS_FEW_RUNS -> abridged.initialsInFewRuns(names);
      case INITIALS_RUNS -> abridged.initialsInRuns(names);
      case INITIALS_ANYWHERE -> abridged.initialsAnywhere(names);
      case SAME_SOUND -> spoken.sameSound(names);
      case SLIP -> slip(names);
      case SHORT_LOOSE -> abridged.loosely(names);
      case ALIKE -> Alike.of(names, text);
      case BRAND -> text.hasHan() ? abridged.brand(names) : abridged.spokenBrand(names);
      case FORMER_SOUND ->
          any(
              any(spoken.together(former), spoken.initialsAtStart(former)),
              spoken.sameSound(former));
      case FORMER_SLIP -> slip(former);
    };
  }

  private Query identifier(Family family) {
    if (identifiers.isEmpty()) {
      return NOTHING;
    }
    if (identifiers.size() == 1) {
      return new TermQuery(new Term(family.identifier(), identifiers.iterator().next()));
    }
    return new TermInSetQuery(
        family.identifier(), identifiers.stream().map(BytesRef::new).toList());
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
