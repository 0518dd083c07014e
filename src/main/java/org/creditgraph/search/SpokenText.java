package org.creditgraph.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A typed text by its sound: pinyin, the first letters of syllables, or characters as spoken. */
final class SpokenText {
  private static final int LETTERS_MAX = 60;
  private static final int WORDS_MAX = 8;

  /** So long a name may be that of a person, whom others write with the surname last. */
  private static final int PERSON_MAX = 4;

  private static final Query NOTHING = new MatchNoDocsQuery();

  private final SearchText text;
  private final List<String> words;
  private final boolean letters;
  private final List<PinyinReading> readings;

  SpokenText(SearchText text, String raw) {
    this.text = text;
    boolean umlaut = raw.indexOf('ü') >= 0 || raw.indexOf('Ü') >= 0;
    SearchText spelled =
        umlaut
            ? SearchText.of(raw.replace('ü', 'v').replace('Ü', 'v'), PartyQuery.TEXT_LENGTH_MAX)
            : text;
    words = spelled.words();
    letters = !words.isEmpty() && words.stream().allMatch(Ladder::isPinyin);
    readings = letters && !tooLong() ? read(words) : List.of();
  }

  /** As they stand, or else without what a stock exchange added. */
  private static List<PinyinReading> read(List<String> words) {
    List<PinyinReading> readings = PinyinReading.of(words);
    if (readings.stream().anyMatch(reading -> !reading.unfinished())) {
      return readings;
    }
    List<PinyinReading> unmarked =
        ExchangeMarks.unmarked(String.join("", words)).stream()
            .flatMap(rest -> PinyinReading.of(List.of(rest)).stream())
            .filter(reading -> !reading.unfinished())
            .toList();
    return unmarked.isEmpty() ? readings : unmarked;
  }

  private boolean tooLong() {
    return text.length() > LETTERS_MAX;
  }

  /** The short forms that the text may be. */
  Abridged abridged() {
    return new Abridged(text, letters, readings);
  }

  boolean truncated() {
    return (letters && tooLong()) || readings.size() > PinyinReading.READINGS_MAX;
  }

  /** The names that have all typed syllables in their order. */
  Query together(NameFields names) {
    return anyOf(names, readings);
  }

  /** The names that have each typed word, as pinyin or as it stands. */
  Query wordByWord(NameFields names) {
    boolean apt = words.stream().anyMatch(Ladder::isPinyin) && words.size() > 1;
    if (!apt || tooLong() || words.size() > WORDS_MAX) {
      return NOTHING;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : words) {
      Query asItStands = Ladder.word(names, word);
      List<PinyinReading> spoken =
          Ladder.isPinyin(word) ? PinyinReading.of(List.of(word)) : List.of();
      all.add(
          spoken.isEmpty() ? asItStands : Ladder.any(asItStands, anyOf(names, spoken)),
          Occur.FILTER);
    }
    return all.build();
  }

  Query initialsAtStart(NameFields names) {
    return initialsOfLength(Initials.LENGTH_MIN)
        ? Initials.beginning(names.initials, text.squeezed())
        : NOTHING;
  }

  Query initialsAnywhere(NameFields names) {
    return initialsOfLength(3) ? Initials.holding(names.initials, text.squeezed()) : NOTHING;
  }

  private boolean initialsOfLength(int lengthMin) {
    return letters && text.length() >= lengthMin && text.length() <= Initials.LENGTH_MAX;
  }

  /** The names that hold characters, or are in letters, spoken as the typed ones. */
  Query sameSound(NameFields names) {
    if (!text.hasHan() || text.length() < 2) {
      return NOTHING;
    }
    List<String> spoken = new ArrayList<>();
    Sounds.of(text).forEach(syllables -> spoken.add(syllables.getFirst()));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(phrase(names.sounds, spoken), Occur.SHOULD);
    any.add(phrase(names.heard, spoken), Occur.SHOULD);
    if (spoken.size() <= PERSON_MAX) {
      List<String> givenNameFirst = new ArrayList<>(spoken.subList(1, spoken.size()));
      givenNameFirst.add(spoken.getFirst());
      any.add(phrase(names.heard, givenNameFirst), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query phrase(String field, List<String> syllables) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    syllables.forEach(syllable -> phrase.add(new Term(field, syllable)));
    return phrase.build();
  }

  private static Query anyOf(NameFields names, List<PinyinReading> readings) {
    if (readings.isEmpty()) {
      return NOTHING;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    readings.stream()
        .limit(PinyinReading.READINGS_MAX)
        .forEach(reading -> any.add(phrase(names.sounds, reading), Occur.SHOULD));
    return any.build();
  }

  private static Query phrase(String field, PinyinReading reading) {
    List<String> syllables = reading.syllables();
    if (syllables.size() == 1) {
      return new TermQuery(new Term(field, syllables.getFirst()));
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    int finished = syllables.size() - (reading.unfinished() ? 1 : 0);
    for (String syllable : syllables.subList(0, finished)) {
      phrase.add(new Term(field, syllable));
    }
    if (reading.unfinished()) {
      phrase.add(
          Sounds.beginningWith(syllables.getLast()).stream()
              .map(syllable -> new Term(field, syllable))
              .toArray(Term[]::new));
    }
    return phrase.build();
  }
}
