package org.creditgraph.search;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.creditgraph.graph.NodeKind;

/** The fields by which names are found: one set for names, one for former names. */
final class NameFields {
  static final NameFields NAME = new NameFields("name");
  static final NameFields FORMER = new NameFields("former");
  static final NameFields THING = new NameFields("thing.name");
  static final NameFields FORMER_THING = new NameFields("thing.former");

  /** How much of a name can be found. */
  static final int LENGTH_MAX = 300;

  /**
   * How many characters of all names of a node are looked at for short forms: Lucene takes 32 KB.
   */
  private static final int SIGNS_MAX = 8_000;

  private static final FieldType PHRASES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType WORDS = type(IndexOptions.DOCS);

  final String whole;
  final String grams;
  final String characters;
  final String words;
  final String sounds;
  final String initials;

  /** What {@link BrandInitials} finds in the names of organisations. */
  final String brands;

  /** Foreign words and what is left of them without one letter. */
  final String near;

  final String skeletons;

  /** The syllables of foreign words that can be read as pinyin. */
  final String heard;

  /** The characters of names as {@link SignsInOrder} reads them. */
  final String signs;

  /** The first letter of a name, or of its part after the region, with each that comes later. */
  final String later;

  /** The first letters of their syllables as {@link LettersInOrder} reads them. */
  final String letters;

  private NameFields(String prefix) {
    whole = prefix + ".whole";
    grams = prefix + ".grams";
    characters = prefix + ".characters";
    words = prefix + ".words";
    sounds = prefix + ".sounds";
    initials = prefix + ".initials";
    brands = prefix + ".brands";
    near = prefix + ".near";
    skeletons = prefix + ".skeletons";
    heard = prefix + ".heard";
    signs = prefix + ".signs";
    later = prefix + ".later";
    letters = prefix + ".letters";
  }

  /** Fills the fields of one set, for one node after another. Not thread-safe. */
  static final class Filler {
    private final Tokens grams = new Tokens();
    private final Tokens characters = new Tokens();
    private final Tokens words = new Tokens();
    private final Tokens sounds = new Tokens();
    private final Tokens initials = new Tokens();
    private final Tokens brands = new Tokens();
    private final Tokens near = new Tokens();
    private final Tokens skeletons = new Tokens();
    private final Tokens heard = new Tokens();
    private final Tokens later = new Tokens();
    private final StringBuilder signs = new StringBuilder();
    private final StringBuilder letters = new StringBuilder();

    void fill(NameFields names, List<String> texts, NodeKind kind, Document document) {
      boolean spoken = Family.isSpoken(kind);
      List.of(grams, characters, words, sounds, initials, brands, near, skeletons, heard, later)
          .forEach(Tokens::clear);
      signs.setLength(0);
      letters.setLength(0);
      for (String text : texts) {
        SearchText name = SearchText.of(text, LENGTH_MAX);
        if (name.length() > 0) {
          List<List<String>> sounds = add(names, name, spoken, document);
          if (kind.isOrganization() && !sounds.isEmpty()) {
            BrandInitials.index(text, name, sounds, brands);
          }
        }
      }
      put(names.grams, grams, PHRASES, document);
      put(names.characters, characters, WORDS, document);
      put(names.words, words, WORDS, document);
      put(names.sounds, sounds, PHRASES, document);
      put(names.initials, initials, PHRASES, document);
      put(names.brands, brands, WORDS, document);
      put(names.near, near, WORDS, document);
      put(names.skeletons, skeletons, WORDS, document);
      put(names.heard, heard, PHRASES, document);
      put(names.later, later, WORDS, document);
      if (!signs.isEmpty()) {
        document.add(new BinaryDocValuesField(names.signs, SignsInOrder.stored(signs)));
        document.add(new BinaryDocValuesField(names.letters, new BytesRef(letters)));
      }
    }

    /** How the name is spoken; empty where it is only read. */
    private List<List<String>> add(
        NameFields names, SearchText name, boolean isSpoken, Document document) {
      document.add(new StringField(names.whole, name.squeezed(), Field.Store.NO));
      BitSet cores = name.hasHan() ? RegionNames.endsIn(name) : new BitSet();
      Grams.index(name, cores, grams);
      for (int i = 0; i < name.length(); i++) {
        characters.add(0, name.at(i));
      }
      List<List<String>> spoken = name.hasHan() && isSpoken ? Sounds.of(name) : List.of();
      if (!spoken.isEmpty()) {
        addSounds(spoken);
        Initials.index(spoken, cores, initials);
        if (signs.length() + name.length() < SIGNS_MAX) {
          signs.append(name.squeezed()).append('\n');
          addLetters(spoken, cores);
        }
      }
      if (name.hasForeign()) {
        addWords(names, name, document);
        if (isSpoken && !name.hasHan()) {
          addHeard(name);
        }
      }
      return spoken;
    }

    private void addSounds(List<List<String>> spoken) {
      int position = sounds.isEmpty() ? 0 : sounds.lastPosition() + 2;
      for (List<String> readings : spoken) {
        for (String reading : readings) {
          sounds.add(position, reading);
        }
        position++;
      }
    }

    private void addLetters(List<List<String>> spoken, BitSet cores) {
      int from = letters.length();
      for (int i = 0; i < spoken.size(); i++) {
        char letter = spoken.get(i).getFirst().charAt(0);
        boolean plain = letter > ' ' && letter < 0x80;
        boolean begins = i == 0 || cores.get(i);
        letters.append(!plain ? '?' : begins ? Character.toUpperCase(letter) : letter);
      }
      if (spoken.size() > Abridged.LETTERS_MIN) {
        addLater(letters.substring(from));
      }
      letters.append('\n');
    }

    private void addLater(String name) {
      Set<String> pairs = new HashSet<>();
      for (int i = 0; i < name.length(); i++) {
        for (int j = i + 1; Character.isUpperCase(name.charAt(i)) && j < name.length(); j++) {
          pairs.add("" + name.charAt(i) + Character.toUpperCase(name.charAt(j)));
        }
      }
      pairs.forEach(pair -> later.add(0, pair));
    }

    /** The syllables of words that can be read as pinyin, and what others keep of their letters. */
    private void addHeard(SearchText name) {
      int position = heard.isEmpty() ? 0 : heard.lastPosition() + 2;
      for (String word : name.joinedWords()) {
        List<PinyinReading> readings =
            Ladder.isPinyin(word) ? PinyinReading.of(List.of(word)) : List.of();
        if (readings.isEmpty() || readings.getFirst().unfinished()) {
          position++;
        } else {
          for (String syllable : readings.getFirst().syllables()) {
            heard.add(position++, syllable);
          }
        }
        String skeleton = Skeleton.of(word);
        if (!skeleton.isEmpty()) {
          skeletons.add(0, skeleton);
        }
      }
      skeletons.add(0, Alike.whole(name));
    }

    private void addWords(NameFields names, SearchText name, Document document) {
      List<String> separate = name.words();
      for (String word : separate) {
        words.add(0, word);
      }
      List<String> joined = name.joinedWords();
      for (String word : joined) {
        words.add(0, word);
      }
      Stream.concat(separate.stream(), joined.stream())
          .distinct()
          .flatMap(word -> Slips.forms(word).stream())
          .forEach(form -> near.add(0, form));
      if (separate.size() > 1) {
        document.add(new StringField(names.whole, name.sortedWords(), Field.Store.NO));
      }
    }

    private static void put(String field, Tokens tokens, FieldType type, Document document) {
      if (!tokens.isEmpty()) {
        document.add(new Field(field, tokens, type));
      }
    }
  }

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }
}
