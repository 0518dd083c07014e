package org.creditgraph.graph;

/** Mends text as people and programs write it, without changing what it says. */
public final class WrittenText {
  private WrittenText() {}

  /** An id as it is known, however a source wrote it: nothing unseen in it, in half width. */
  public static String id(String given) {
    return isPlain(given) ? given : strip(halfWidth(visible(strip(given))));
  }

  /** Whether all is printable ASCII, as most ids are. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** Without white space at both ends; that of East Asia, no-break spaces and BOMs count too. */
  public static String strip(String text) {
    int end = text.length();
    int start = 0;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end - start == text.length() ? text : text.substring(start, end);
  }

  /** Without characters that nobody sees: of zero width, marks of direction and of byte order. */
  public static String visible(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isInvisible(text.charAt(i))) {
        StringBuilder visible = new StringBuilder(text.length());
        text.chars().filter(c -> !isInvisible((char) c)).forEach(c -> visible.append((char) c));
        return visible.toString();
      }
    }
    return text;
  }

  private static boolean isInvisible(char c) {
    return c >= '\u00AD'
        && (c <= '\u2069'
            ? c == '\u00AD'
                || c == '\u180E'
                || c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060'
            : c == '\uFEFF');
  }

  /** With letters, digits and signs in half width. */
  public static String halfWidth(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isFullWidth(text.charAt(i))) {
        StringBuilder half = new StringBuilder(text.length());
        text.chars()
            .map(c -> isFullWidth((char) c) ? c == '\u3000' ? ' ' : c - '\uFF01' + '!' : c)
            .forEach(c -> half.append((char) c));
        return strip(half.toString());
      }
    }
    return text;
  }

  private static boolean isFullWidth(char c) {
    return c >= '\uFF01' && c <= '\uFF5E' || c == '\u3000';
  }

  /** Without white space anywhere. */
  public static String withoutBlanks(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isBlank(text.charAt(i))) {
        StringBuilder bare = new StringBuilder(text.length());
        text.chars().filter(c -> !isBlank((char) c)).forEach(c -> bare.append((char) c));
        return bare.toString();
      }
    }
    return text;
  }

  /** Whether a character is white space, that of East Asia, a no-break space or a BOM. */
  private static boolean isBlank(char c) {
    return c <= ' '
        || (c >= 0x7f && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF'));
  }
}
