package org.creditgraph.naming;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Every character of the basic plane in its simplified form and by its sound, one table each: names
 * are folded by the million, so no dictionary is asked then.
 *
 * <p>A character's sound is its commonest reading. Two ways to write one name get the same sound
 * whatever the word would have it be; that is all that a comparison of sounds needs.
 */
final class Signs {
  private static final int FIRST = 0x3400;
  private static final int LAST = 0x9fff;
  private static final char[] SIMPLE = new char[LAST - FIRST + 1];
  private static final short[] SOUND = new short[LAST - FIRST + 1];

  static {
    Map<String, Short> syllables = new HashMap<>();
    for (int i = 0; i < SIMPLE.length; i++) {
      String sign = String.valueOf((char) (FIRST + i));
      String simple = HanLP.convertToSimplifiedChinese(sign);
      SIMPLE[i] = simple.length() == 1 ? simple.charAt(0) : sign.charAt(0);
    }
    for (int i = 0; i < SOUND.length; i++) {
      Pinyin[] readings = PinyinDictionary.get(String.valueOf(SIMPLE[i]));
      if (readings != null && readings.length > 0 && readings[0] != Pinyin.none5) {
        String syllable = readings[0].getPinyinWithoutTone();
        SOUND[i] = syllables.computeIfAbsent(syllable, s -> (short) (syllables.size() + 1));
      }
    }
  }

  private Signs() {}

  static boolean isHan(char c) {
    return c >= FIRST && c <= LAST;
  }

  /** The text in NFKC, simplified, in capitals, without blanks and punctuation but brackets. */
  static String folded(String given) {
    String text = isPlain(given) ? given : Normalizer.normalize(given, Normalizer.Form.NFKC);
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isHan(c)) {
        folded.append(SIMPLE[c - FIRST]);
      } else if (c == '(' || c == ')' || Character.isLetterOrDigit(c)) {
        folded.append(Character.toUpperCase(c));
      } else if (c == '〔' || c == '【' || c == '[') {
        folded.append('(');
      } else if (c == '〕' || c == '】' || c == ']') {
        folded.append(')');
      }
    }
    return folded.toString();
  }

  /** A text that is equal for names which sound alike. */
  static String sound(String folded) {
    char[] sounds = folded.toCharArray();
    for (int i = 0; i < sounds.length; i++) {
      if (isHan(sounds[i]) && SOUND[sounds[i] - FIRST] != 0) {
        sounds[i] = (char) (0xE000 + SOUND[sounds[i] - FIRST]);
      }
    }
    return new String(sounds);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && !isHan(c)) {
        return false;
      }
    }
    return true;
  }
}
