package org.creditgraph.exchange;

/** Text as it comes from files. */
final class Text {
  private Text() {}

  /** Without white space at both ends; that of East Asia, no-break spaces and BOMs count too. */
  static String strip(String text) {
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

  private static boolean isBlank(char c) {
    return c <= ' '
        || (c >= 0x7f && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF'));
  }
}
