package org.creditgraph.search;

import java.util.Map;

/**
 * What is left of a foreign word when the choices of transliteration are taken out: its consonants,
 * those that alphabets confuse made one, and whether it begins with a vowel.
 */
final class Skeleton {
  private static final Map<String, String> GROUPS =
      Map.ofEntries(
          Map.entry("tsch", "c"),
          Map.entry("sch", "s"),
          Map.entry("tch", "c"),
          Map.entry("dzh", "j"),
          Map.entry("kh", "k"),
          Map.entry("gh", "g"),
          Map.entry("ph", "v"),
          Map.entry("th", "t"),
          Map.entry("dh", "d"),
          Map.entry("zh", "j"),
          Map.entry("sh", "s"),
          Map.entry("ch", "c"),
          Map.entry("ck", "k"),
          Map.entry("dj", "j"),
          Map.entry("dz", "j"),
          Map.entry("ts", "s"),
          Map.entry("tz", "s"),
          Map.entry("cz", "c"));
  private static final int GROUP_MAX = 4;

  private Skeleton() {}

  /** The skeleton of a word of small letters; others are passed over. */
  static String of(String word) {
    StringBuilder skeleton = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); ) {
      int length = group(word, i);
      String sign =
          length > 1 ? GROUPS.getOrDefault(word.substring(i, i + length), "") : sign(word, i);
      boolean again =
          !skeleton.isEmpty()
              && !sign.isEmpty()
              && skeleton.charAt(skeleton.length() - 1) == sign.charAt(0);
      if (!again) {
        skeleton.append(sign);
      }
      i += length;
    }
    return skeleton.toString();
  }

  private static int group(String word, int from) {
    for (int length = Math.min(GROUP_MAX, word.length() - from); length > 1; length--) {
      if (GROUPS.containsKey(word.substring(from, from + length))) {
        return length;
      }
    }
    return 1;
  }

  private static String sign(String word, int i) {
    char letter = word.charAt(i);
    return switch (letter) {
      case 'a', 'e', 'i', 'o', 'u' -> i == 0 ? "a" : "";
      case 'y', 'j' -> i == 0 ? "y" : "";
      case 'h' -> i == 0 ? "h" : "";
      case 'f', 'v', 'w' -> "v";
      case 'q', 'k' -> "k";
      case 'c' -> i + 1 < word.length() && "eiy".indexOf(word.charAt(i + 1)) >= 0 ? "s" : "k";
      case 'x' -> "ks";
      case 'z', 's' -> "s";
      default -> letter >= 'a' && letter <= 'z' ? String.valueOf(letter) : "";
    };
  }
}
