package org.creditgraph.graph;

import java.util.ArrayList;
import java.util.List;

/** Parts a field that holds several contacts, where each part is one by itself (domain.md 1). */
final class ContactParts {
  private static final String SEPARATORS = ";；、,，\n\r";
  private static final int PHONE_DIGITS_MIN = 7;
  private static final int ACCOUNT_CHARS_MIN = 6;
  private static final int MOBILE_DIGITS = 11;

  private ContactParts() {}

  /** The contacts of a field, one or more; those that say nothing beside others are left out. */
  static List<String> of(LinkKind kind, String given) {
    if (!mayBeParted(kind, given)) {
      return List.of(given);
    }
    List<String> parts = new ArrayList<>();
    for (String part : split(given, kind == LinkKind.PHONE ? SEPARATORS + "/／" : SEPARATORS)) {
      List<String> words = splitAtBlanks(part);
      boolean whole = words.size() > 1 && words.stream().allMatch(word -> isWhole(kind, word));
      parts.addAll(whole ? words : List.of(part));
    }
    parts.removeIf(Placeholder::is);
    boolean parted = !parts.isEmpty() && parts.stream().allMatch(part -> isValue(kind, part));
    return parted ? parts : List.of(given);
  }

  /** Whether it holds a separator at all: most do not. */
  private static boolean mayBeParted(LinkKind kind, String given) {
    if (kind == LinkKind.ADDRESS || kind == LinkKind.DEVICE) {
      return false;
    }
    for (int i = 0; i < given.length(); i++) {
      char c = given.charAt(i);
      if (c <= ' ' || c == '/' || c == '／' || isBlank(c) || SEPARATORS.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static List<String> split(String text, String separators) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || separators.indexOf(text.charAt(i)) >= 0) {
        String part = text.substring(start, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        start = i + 1;
      }
    }
    return parts;
  }

  private static List<String> splitAtBlanks(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isBlank(text.charAt(i))) {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isValue(LinkKind kind, String part) {
    String text = CompatibleText.of(part);
    return switch (kind) {
      case PHONE -> digits(text) >= PHONE_DIGITS_MIN;
      case EMAIL -> text.indexOf('@') >= 0;
      case WEBSITE -> text.indexOf('.') >= 0;
      default -> isAccount(InternetText.bankAccount(text));
    };
  }

  /** Whether a word between blanks is a contact that needs no other word. */
  private static boolean isWhole(LinkKind kind, String word) {
    String text = CompatibleText.of(word);
    return switch (kind) {
      case PHONE ->
          text.length() == MOBILE_DIGITS
              && text.charAt(0) == '1'
              && text.charAt(1) >= '3'
              && CompatibleText.isDigits(text);
      case EMAIL -> text.indexOf('@') > 0;
      case WEBSITE -> text.indexOf('.') > 0;
      default -> false;
    };
  }

  /** Whether a normalised text can be the number of a bank account. */
  static boolean isAccount(String value) {
    return value.length() >= ACCOUNT_CHARS_MIN && value.chars().anyMatch(c -> c != value.charAt(0));
  }

  private static int digits(String text) {
    return (int) text.chars().filter(c -> CompatibleText.isDigit((char) c)).count();
  }
}
