package org.creditgraph.search;

import java.util.BitSet;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/**
 * The fields by which names are found; a party has one set for its name and one for its former
 * names.
 */
final class NameFields {
  static final NameFields NAME = new NameFields("name");
  static final NameFields FORMER = new NameFields("former");

  /** How much of a name can be found. */
  static final int LENGTH_MAX = 300;

  private static final FieldType PHRASES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType WORDS = type(IndexOptions.DOCS);

  final String whole;
  final String grams;
  final String characters;
  final String words;
  final String sounds;
  final String initials;

  private NameFields(String prefix) {
    whole = prefix + ".whole";
    grams = prefix + ".grams";
    characters = prefix + ".characters";
    words = prefix + ".words";
    sounds = prefix + ".sounds";
    initials = prefix + ".initials";
  }

  /** Fills the fields of one set, for one party after another. Not thread-safe. */
  static final class Filler {
    private final NameFields names;
    private final Tokens grams = new Tokens();
    private final Tokens characters = new Tokens();
    private final Tokens words = new Tokens();
    private final Tokens sounds = new Tokens();
    private final Tokens initials = new Tokens();

    Filler(NameFields names) {
      this.names = names;
    }

    void fill(List<String> texts, Document document) {
      List.of(grams, characters, words, sounds, initials).forEach(Tokens::clear);
      for (String text : texts) {
        SearchText name = SearchText.of(text, LENGTH_MAX);
        if (name.length() > 0) {
          add(name, document);
        }
      }
      put(names.grams, grams, PHRASES, document);
      put(names.characters, characters, WORDS, document);
      put(names.words, words, WORDS, document);
      put(names.sounds, sounds, PHRASES, document);
      put(names.initials, initials, PHRASES, document);
    }

    private void add(SearchText name, Document document) {
      document.add(new StringField(names.whole, name.squeezed(), Field.Store.NO));
      BitSet cores = name.hasHan() ? RegionNames.endsIn(name) : new BitSet();
      Grams.index(name, cores, grams);
      for (int i = 0; i < name.length(); i++) {
        characters.add(0, name.at(i));
      }
      if (name.hasHan()) {
        List<List<String>> spoken = Sounds.of(name);
        addSounds(spoken);
        Initials.index(spoken, cores, initials);
      }
      if (name.hasForeign()) {
        addWords(name, document);
      }
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

    private void addWords(SearchText name, Document document) {
      List<String> separate = name.words();
      for (String word : separate) {
        words.add(0, word);
      }
      for (String word : name.joinedWords()) {
        words.add(0, word);
      }
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
