package org.creditgraph.graph;

import static org.creditgraph.graph.CompatibleText.isDigits;

import java.util.Locale;

/** The one way to write an e-mail address, a website, a device and the number of an account. */
final class InternetText {
  private InternetText() {}

  /** Lower case and without blanks or `mailto:`. */
  static String email(String given) {
    String text =
        CompatibleText.of(withoutBlanks(CompatibleText.of(given)).toLowerCase(Locale.ROOT));
    while (text.startsWith("mailto:")) {
      text = text.substring("mailto:".length());
    }
    return text;
  }

  /** The host in lower case without scheme or `www.`, then the path without a slash at its end. */
  static String website(String given) {
    String text = withoutBlanks(CompatibleText.of(given));
    int scheme = text.indexOf("://");
    while (scheme >= 0) {
      text = text.substring(scheme + 3);
      scheme = text.indexOf("://");
    }
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '/') {
      end--;
    }
    int slash = text.indexOf('/');
    int hostEnd = slash < 0 || slash > end ? end : slash;
    String host = CompatibleText.of(text.substring(0, hostEnd).toLowerCase(Locale.ROOT));
    while (host.startsWith("www.") && host.indexOf('.', 4) > 4) {
      host = host.substring(4);
    }
    return host + text.substring(hostEnd, end);
  }

  /** Without the blanks and hyphens that group digits; an id with letters stays as it is. */
  static String bankAccount(String given) {
    String text = CompatibleText.of(given);
    if (isDigits(text)) {
      return text;
    }
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '-') {
        bare.append(c);
      }
    }
    return isDigits(bare) ? bare.toString() : text;
  }

  /** Capitals and without blanks: numbers of devices are read by people. */
  static String device(String given) {
    return withoutBlanks(CompatibleText.of(given)).toUpperCase(Locale.ROOT);
  }

  private static String withoutBlanks(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return text.replaceAll("\\s+", "");
      }
    }
    return text;
  }
}
