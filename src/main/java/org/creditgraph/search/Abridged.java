package org.creditgraph.search;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Finds names by a short form: a few of their characters, syllables or first letters in their
 * order, as 招商南油 stands for 招商局南京油运.
 */
final class Abridged {
  private static final int SIGNS_MIN = 3;
  private static final int SIGNS_MAX = 8;
  private static final int BRAND = 2;
  private static final int BRAND_OF_MAX = 6;
  static final int LETTERS_MIN = 3;
  private static final int RUNS_FEW = 2;
  private static final Query NOTHING = new MatchNoDocsQuery();

  /** Provinces and cities in one sign, which short names begin with and long ones spell out. */
  private static final String PROVINCES = "京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇陕秦甘陇青蒙宁新藏深穗甬杭蓉";

  private final String signs;
  private final boolean marked;
  private final String letters;
  private final List<PinyinReading> readings;

  /**
   * @param readings of a text of letters as pinyin
   */
  Abridged(SearchText text, boolean areLetters, List<PinyinReading> readings) {
    String typed = text.squeezed();
    signs = ExchangeMarks.signs(typed);
    marked = !signs.equals(typed);
    letters = areLetters ? typed : "";
    this.readings = readings;
  }

  /** The names that hold the characters in their order. */
  Query signs(NameFields names) {
    Query held = marked && !signs.isEmpty() ? held(names, signs) : NOTHING;
    if (signs.length() < SIGNS_MIN || signs.length() > SIGNS_MAX) {
      return held;
    }
    Query inOrder = new InOrder(all(names, signs), names.signs, new SignsInOrder(signs));
    return held == NOTHING ? inOrder : Ladder.any(held, inOrder);
  }

  /**
   * The same in any order, or without the province that they begin with; two characters in their
   * order where a stock exchange added to them.
   */
  Query loosely(NameFields names) {
    if (marked && signs.length() == BRAND) {
      return new InOrder(all(names, signs), names.signs, new SignsInOrder(signs));
    }
    if (signs.length() < SIGNS_MIN || signs.length() > SIGNS_MAX) {
      return NOTHING;
    }
    Query any = all(names, signs);
    String rest = signs.substring(1);
    if (PROVINCES.indexOf(signs.charAt(0)) < 0) {
      return any;
    }
    Query without =
        rest.length() < SIGNS_MIN
            ? held(names, rest)
            : new InOrder(all(names, rest), names.signs, new SignsInOrder(rest));
    return Ladder.any(any, without);
  }

  /** The names that begin with the first two characters, unless these are but a region. */
  Query brand(NameFields names) {
    return signs.length() > BRAND
            && signs.length() <= BRAND_OF_MAX
            && RegionNames.endsIn(SearchText.of(signs, SIGNS_MAX)).isEmpty()
        ? Grams.beginning(names.grams, signs.substring(0, BRAND).codePoints().toArray())
        : NOTHING;
  }

  /** The names that begin with the first two of three syllables or more. */
  Query spokenBrand(NameFields names) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    boolean none = true;
    for (PinyinReading reading : readings) {
      List<String> syllables = reading.syllables();
      if (!reading.unfinished() && syllables.size() > BRAND && syllables.size() <= BRAND_OF_MAX) {
        String start = "^" + syllables.get(0).charAt(0) + syllables.get(1).charAt(0);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new TermQuery(new Term(names.initials, start)), Occur.FILTER);
        all.add(
            new PhraseQuery(names.sounds, syllables.get(0), syllables.get(1)), Occur.FILTER);
        any.add(all.build(), Occur.SHOULD);
        none = false;
      }
    }
    return none ? NOTHING : any.build();
  }

  /** The names that begin with the first syllable and hold the others in their order. */
  Query syllables(NameFields names) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    boolean none = true;
    for (PinyinReading reading : readings) {
      List<String> syllables = reading.syllables();
      if (!reading.unfinished() && syllables.size() >= SIGNS_MIN && syllables.size() <= SIGNS_MAX) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        syllables.stream()
            .distinct()
            .forEach(
                syllable -> all.add(new TermQuery(new Term(names.sounds, syllable)), Occur.FILTER));
        StringBuilder first = new StringBuilder();
        syllables.forEach(syllable -> first.append(syllable.charAt(0)));
        addLater(names, first.toString(), all);
        any.add(
            new InOrder(all.build(), names.signs, new SyllablesInOrder(syllables)), Occur.SHOULD);
        none = false;
      }
    }
    return none ? NOTHING : any.build();
  }

  /** The organisations whose brand, alone or with its trade, has exactly these first letters. */
  Query initialsOfBrand(NameFields names) {
    return brand(names, letters);
  }

  /** The same without what a stock exchange added. */
  Query initialsOfMarkedBrand(NameFields names) {
    Query any = NOTHING;
    for (String brand : ExchangeMarks.unmarked(letters)) {
      Query one = brand(names, brand);
      any = one == NOTHING ? any : any == NOTHING ? one : Ladder.any(any, one);
    }
    return any;
  }

  private static Query brand(NameFields names, String letters) {
    boolean apt =
        letters.length() >= BrandInitials.LENGTH_MIN
            && letters.length() <= BrandInitials.LENGTH_MAX;
    return apt ? new TermQuery(new Term(names.brands, letters)) : NOTHING;
  }

  /** The names that begin with two of the letters and go on with the others, in two runs. */
  Query initialsInFewRuns(NameFields names) {
    return initials(names, RUNS_FEW);
  }

  /** The same in any number of runs. */
  Query initialsInRuns(NameFields names) {
    return initials(names, SIGNS_MAX);
  }

  private Query initials(NameFields names, int runsMax) {
    if (!isShort()) {
      return NOTHING;
    }
    BooleanQuery.Builder start = new BooleanQuery.Builder();
    start.add(new TermQuery(new Term(names.initials, "^" + letters.substring(0, 2))), Occur.FILTER);
    addLater(names, letters, start);
    return new InOrder(start.build(), names.letters, new LettersInOrder(letters, runsMax));
  }

  /** The names that begin with the first letter and go on with the others somewhere. */
  Query initialsAnywhere(NameFields names) {
    if (!isShort()) {
      return NOTHING;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    addLater(names, letters, all);
    return new InOrder(all.build(), names.letters, new LettersInOrder(letters, SIGNS_MAX));
  }

  private static void addLater(NameFields names, String letters, BooleanQuery.Builder all) {
    String capitals = letters.toUpperCase(Locale.ROOT);
    capitals
        .substring(1)
        .chars()
        .distinct()
        .mapToObj(letter -> "" + capitals.charAt(0) + (char) letter)
        .forEach(pair -> all.add(new TermQuery(new Term(names.later, pair)), Occur.FILTER));
  }

  private boolean isShort() {
    return letters.length() >= LETTERS_MIN && letters.length() <= SIGNS_MAX;
  }

  private static Query held(NameFields names, String text) {
    int[] characters = text.codePoints().toArray();
    return Ladder.any(Grams.beginning(names.grams, characters), Ladder.holding(names, characters));
  }

  private static Query all(NameFields names, String text) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    text.codePoints()
        .distinct()
        .mapToObj(Character::toString)
        .forEach(sign -> all.add(new TermQuery(new Term(names.characters, sign)), Occur.FILTER));
    return all.build();
  }
}
