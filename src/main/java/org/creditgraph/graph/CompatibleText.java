package org.creditgraph.graph;

import java.text.Normalizer;

/** Text in which full and half width, and other ways to encode a character, have met (NFKC). */
final class CompatibleText {
  private CompatibleText() {}

  /** The text in NFKC and without white space at its ends. */
  static String of(String given) {
    return (isPlain(given) ? given : Normalizer.normalize(given, Normalizer.Form.NFKC)).strip();
  }

  /** Whether a text has only characters that NFKC leaves alone, ASCII and the common ideographs. */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && !isIdeograph(c)) {
        return false;
      }
    }
    return true;
  }

  static boolean isIdeograph(char c) {
    return c >= 0x4e00 && c <= 0x9fff;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isDigits(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
