package org.creditgraph.api;

import graphql.language.SourceLocation;
import java.util.Optional;

/** Finds what a query says at a place: an argument with its literal, as it was written there. */
final class GivenLiteral {
  private static final int LENGTH_MAX = 100;

  private GivenLiteral() {}

  /** The text from a place to the end of the literal that stands there, cut where it is long. */
  static Optional<String> at(String query, SourceLocation place) {
    int start = offset(query, place);
    if (start < 0) {
      return Optional.empty();
    }
    int end = start;
    int depth = 0;
    boolean quoted = false;
    while (end < query.length() && end - start < LENGTH_MAX) {
      char c = query.charAt(end);
      boolean escaped = quoted && query.charAt(end - 1) == '\\';
      quoted ^= c == '"' && !escaped;
      if (!quoted && isClosing(c) && --depth < 0 || !quoted && depth == 0 && ends(query, end)) {
        break;
      }
      depth += quoted || !isOpening(c) ? 0 : 1;
      end++;
    }
    String found = query.substring(start, end).strip();
    boolean cut = end - start == LENGTH_MAX;
    return found.isEmpty() ? Optional.empty() : Optional.of(cut ? found + "…" : found);
  }

  /** Whether a literal ends here: at a break that neither follows nor precedes `:` or `=`. */
  private static boolean ends(String query, int at) {
    char c = query.charAt(at);
    if (c != ',' && !Character.isWhitespace(c)) {
      return false;
    }
    String before = query.substring(Math.max(0, at - LENGTH_MAX), at).strip();
    String after = query.substring(at, Math.min(query.length(), at + LENGTH_MAX)).strip();
    return !joins(before.isEmpty() ? ' ' : before.charAt(before.length() - 1))
        && !joins(after.isEmpty() ? ' ' : after.charAt(0));
  }

  private static boolean joins(char c) {
    return c == ':' || c == '=';
  }

  private static boolean isOpening(char c) {
    return c == '[' || c == '{' || c == '(';
  }

  private static boolean isClosing(char c) {
    return c == ']' || c == '}' || c == ')';
  }

  private static int offset(String query, SourceLocation place) {
    int start = 0;
    for (int line = 1; line < place.getLine(); line++) {
      start = query.indexOf('\n', start) + 1;
      if (start == 0) {
        return -1;
      }
    }
    int offset = start + place.getColumn() - 1;
    return place.getColumn() < 1 || offset >= query.length() ? -1 : offset;
  }
}
