package org.creditgraph.graph;

import static org.creditgraph.graph.CompatibleText.isDigit;

/**
 * The one way to write an address: capitals, no space beside an ideograph, one name for each unit
 * of a building (栋, 室), and the divisions it lies in written out as far as they are certain.
 *
 * <p>One pass over the characters that looks at what it has written so far; no patterns.
 */
final class AddressText {
  /** Chinese numbers that count buildings and rooms. */
  private static final String COUNTING = "〇零一二三四五六七八九十百甲乙丙丁";

  /** What after 房 makes it part of another word than that for a room. */
  private static final String AFTER_NO_ROOM = "产地屋管东建改";

  private AddressText() {}

  static String normalised(String given) {
    return RegionPrefix.completed(written(CompatibleText.of(given)));
  }

  private static String written(String text) {
    char[] out = new char[text.length()];
    int length = 0;
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char last = length == 0 ? 0 : out[length - 1];
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      if (isGap(c) && !(c == '.' && !space && isDigit(last) && isDigit(next))) {
        space = true;
        continue;
      }
      if (space && length > 0 && !isEastAsian(last) && !isEastAsian(c)) {
        out[length++] = ' ';
      }
      char written = unit(unified(c, space ? 0 : last), last, next);
      space = false;
      if (isBuilding(c) && last == '号' && length > 1 && isDigit(out[length - 2])) {
        out[length - 1] = '栋';
      } else {
        out[length++] = written;
      }
      i += written == '室' && c == '房' && next == '间' ? 1 : 0;
    }
    return new String(out, 0, length);
  }

  private static boolean isBuilding(char c) {
    return c == '栋' || c == '幢' || c == '楼';
  }

  /** A character under the one name of the unit that it may be. */
  private static char unit(char c, char last, char next) {
    if (c == '幢') {
      return '栋';
    }
    return c == '房' && isNumber(last) && AFTER_NO_ROOM.indexOf(next) < 0 ? '室' : c;
  }

  private static char unified(char c, char last) {
    if (c < 0x80) {
      return c == '#' && isDigit(last) ? '号' : c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }
    if (CompatibleText.isIdeograph(c)) {
      return c;
    }
    boolean dash = (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
    return dash ? '-' : Character.toUpperCase(c);
  }

  private static boolean isNumber(char c) {
    return isDigit(c) || (c >= 'A' && c <= 'Z') || COUNTING.indexOf(c) >= 0;
  }

  private static boolean isGap(char c) {
    return c <= ' '
        || c == ','
        || c == '.'
        || c == ';'
        || c == '、'
        || c == '。'
        || (c >= 0x80
            && !CompatibleText.isIdeograph(c)
            && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
  }

  private static boolean isEastAsian(char c) {
    return CompatibleText.isIdeograph(c) || (c >= '\u3000' && c <= '\u30ff');
  }
}
