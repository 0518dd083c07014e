package org.creditgraph.exchange;

import org.creditgraph.graph.WrittenText;

/** Text as it comes from files. */
final class Text {
  private Text() {}

  static String strip(String text) {
    return WrittenText.strip(text);
  }

  static String visible(String text) {
    return WrittenText.visible(text);
  }

  static String halfWidth(String text) {
    return WrittenText.halfWidth(text);
  }

  static String withoutBlanks(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (WrittenText.isBlank(text.charAt(i))) {
        StringBuilder bare = new StringBuilder(text.length());
        text.chars()
            .filter(c -> !WrittenText.isBlank((char) c))
            .forEach(c -> bare.append((char) c));
        return bare.toString();
      }
    }
    return text;
  }
}
