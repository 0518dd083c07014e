package org.creditgraph.search;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.creditgraph.graph.ContactPoint;
import org.creditgraph.graph.LinkKind;

/** The identifiers that a typed text may stand for, as they are compared. */
final class TypedNumbers {
  private static final int PHONE_DIGITS_MIN = 5;

  private TypedNumbers() {}

  /** The text itself, and the contact points that it is a way to write. */
  static Set<String> of(String raw) {
    Set<String> numbers = new LinkedHashSet<>();
    add(raw, numbers);
    String text = raw.strip();
    int colon = text.indexOf(':');
    for (LinkKind kind : LinkKind.CONTACTS) {
      boolean named =
          colon > 0 && text.substring(0, colon).toUpperCase(Locale.ROOT).equals(kind.name());
      String value = named ? text.substring(colon + 1) : text;
      if (named || isLike(kind, text)) {
        add(ContactPoint.of(kind, value).nodeId(), numbers);
      }
    }
    return numbers;
  }

  private static boolean isLike(LinkKind kind, String text) {
    return switch (kind) {
      case PHONE -> text.codePoints().filter(Character::isDigit).count() >= PHONE_DIGITS_MIN;
      case EMAIL -> text.indexOf('@') >= 0 || text.indexOf('＠') >= 0;
      case WEBSITE -> text.indexOf('.') >= 0;
      default -> true;
    };
  }

  private static void add(String text, Set<String> numbers) {
    String number = PartyDocuments.asIdentifier(text);
    if (!number.isEmpty()) {
      numbers.add(number);
    }
  }
}
