package org.creditgraph.search;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;

/** How a name is spoken: for each character its syllables in pinyin without tones. */
final class Sounds {
  private static final int READINGS_MAX = 3;
  private static final AtomicReferenceArray<List<String>> BY_SIGN =
      new AtomicReferenceArray<>(1 << 16);
  private static final TreeSet<String> SYLLABLES =
      Arrays.stream(Pinyin.values())
          .map(Pinyin::getPinyinWithoutTone)
          .filter(syllable -> syllable.matches("[a-z]*[aeiouv][a-z]*") && !syllable.equals("none"))
          .collect(Collectors.toCollection(TreeSet::new));

  private Sounds() {}

  /**
   * The syllables of each character, the one that fits the word it stands in first; for what is not
   * a Chinese character, itself.
   */
  static List<List<String>> of(SearchText name) {
    String text = name.squeezed();
    List<Pinyin> inContext = PinyinDictionary.convertToPinyin(text, true);
    List<List<String>> sounds = new ArrayList<>(name.length());
    int unit = 0;
    for (int i = 0; i < name.length(); i++) {
      int width = Character.charCount(name.at(i));
      Pinyin reading = unit < inContext.size() ? inContext.get(unit) : Pinyin.none5;
      String character = text.substring(unit, unit + width);
      sounds.add(name.isHanAt(i) ? readings(character, reading) : List.of(character));
      unit += width;
    }
    return sounds;
  }

  /** The syllables of a character whatever it stands beside; for any other sign, itself. */
  static List<String> readings(char sign) {
    List<String> readings = BY_SIGN.get(sign);
    if (readings == null) {
      String text = String.valueOf(sign);
      readings = SearchText.isHan(sign) ? readings(text, Pinyin.none5) : List.of(text);
      BY_SIGN.set(sign, readings);
    }
    return readings;
  }

  private static List<String> readings(String character, Pinyin inContext) {
    Pinyin[] all = PinyinDictionary.get(character);
    if (all == null || all.length == 0) {
      return List.of(inContext == Pinyin.none5 ? character : inContext.getPinyinWithoutTone());
    }
    if (all.length == 1) {
      return List.of(all[0].getPinyinWithoutTone());
    }
    List<String> readings = new ArrayList<>(READINGS_MAX);
    if (inContext != Pinyin.none5) {
      readings.add(inContext.getPinyinWithoutTone());
    }
    for (Pinyin reading : all) {
      String syllable = reading.getPinyinWithoutTone();
      if (readings.size() < READINGS_MAX && !readings.contains(syllable)) {
        readings.add(syllable);
      }
    }
    return readings;
  }

  /** The syllable that letters spell, with v for ü however it was typed; empty for none. */
  static Optional<String> syllable(String letters) {
    String spelled =
        switch (letters) {
          case "lyu" -> "lv";
          case "nyu" -> "nv";
          case "lue" -> "lve";
          case "nue" -> "nve";
          default -> letters;
        };
    return SYLLABLES.contains(spelled) ? Optional.of(spelled) : Optional.empty();
  }

  /** The syllables that begin with some letters. */
  static Set<String> beginningWith(String letters) {
    return SYLLABLES.subSet(letters, letters + '{');
  }
}
