package org.creditgraph.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.creditgraph.graph.CitizenIdNumber;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;

/** What the text of a field says by the rules of its column. */
final class Values {
  static final int SIGNIFICANT_DIGITS_MAX = 15;

  /** Longer than any number that the rules allow. */
  private static final int NUMBER_CHARS_MAX = 48;

  private static final int EXPONENT_MAX = 24;
  private static final Pattern SCHEME_GAPS = Pattern.compile("[\\s-]+");
  private static final Pattern SCHEME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]{0,59}");

  /** Why a text is no value of its column. */
  record Fault(String reason) {}

  private Values() {}

  /**
   * The value of a text.
   *
   * @param text stripped
   * @return an instance of the column's {@link org.creditgraph.graph.ColumnType#holder}, null for
   *     an empty text, or a {@link Fault}
   */
  static @Nullable Object parse(Column column, String text) {
    if (text.isEmpty()) {
      return null;
    }
    return switch (column.type()) {
      case ID, REFERENCE, TEXT -> text;
      case WORD -> word(column, text);
      case SCHEME -> scheme(column, text);
      case DATE -> date(column, text);
      case TIMESTAMP -> timestamp(column, text);
      case NUMBER -> number(column, text);
      case FRACTION -> fraction(column, text);
      case NAMES -> names(text);
      case USCC -> {
        String code = text.toUpperCase(Locale.ROOT);
        yield UnifiedSocialCreditCode.isValid(code)
            ? code
            : new Fault(Reasons.badUscc(column, text));
      }
      case ID_NUMBER -> {
        String number = text.toUpperCase(Locale.ROOT);
        yield CitizenIdNumber.isValid(number)
            ? number
            : new Fault(Reasons.badIdNumber(column, text));
      }
    };
  }

  /** The words are few: comparing them one by one keeps one String for each. */
  private static Object word(Column column, String text) {
    List<String> words = column.words();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equals(text)) {
        return words.get(i);
      }
    }
    return new Fault(Reasons.unknownWord(column, text));
  }

  /** In capitals, words joined by underscores, however it was written. */
  private static Object scheme(Column column, String text) {
    String word = SCHEME_GAPS.matcher(text).replaceAll("_").toUpperCase(Locale.ROOT);
    return SCHEME.matcher(word).matches() ? word : new Fault(Reasons.badScheme(column, text));
  }

  private static Object date(Column column, String text) {
    LocalDate date = dateOrNull(text);
    return date != null ? date : new Fault(Reasons.badDate(column, text));
  }

  /** YYYY-MM-DD, without an exception for what is none. */
  private static @Nullable LocalDate dateOrNull(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    boolean real =
        year >= 1
            && month >= 1
            && month <= 12
            && day >= 1
            && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    return real ? LocalDate.of(year, month, day) : null;
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static Object timestamp(Column column, String text) {
    if (text.length() >= 10 && dateOrNull(text.substring(0, 10)) != null) {
      try {
        return OffsetDateTime.parse(text);
      } catch (DateTimeParseException e) {
        return new Fault(Reasons.badTimestamp(column, text));
      }
    }
    return new Fault(Reasons.badTimestamp(column, text));
  }

  private static Object number(Column column, String text) {
    if (text.length() > NUMBER_CHARS_MAX || !looksLikeNumber(text)) {
      return new Fault(Reasons.badNumber(column, text));
    }
    BigDecimal number;
    try {
      number = new BigDecimal(text);
    } catch (NumberFormatException e) {
      return new Fault(Reasons.badNumber(column, text));
    }
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    if (stripped.precision() > SIGNIFICANT_DIGITS_MAX) {
      return new Fault(Reasons.tooPrecise(column, text));
    }
    boolean ordinary = Math.abs((long) stripped.scale()) <= EXPONENT_MAX;
    return ordinary ? stripped : new Fault(Reasons.badNumber(column, text));
  }

  /** What BigDecimal takes, less a leading plus and digits of other scripts. */
  private static boolean looksLikeNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean exponentSign = i > 0 && (text.charAt(i - 1) == 'e' || text.charAt(i - 1) == 'E');
      boolean fits =
          (c >= '0' && c <= '9')
              || c == '.'
              || c == 'e'
              || c == 'E'
              || (c == '-' && (i == 0 || exponentSign))
              || (c == '+' && exponentSign);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static Object fraction(Column column, String text) {
    Object number = number(column, text);
    boolean outside =
        number instanceof BigDecimal fraction
            && (fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0);
    return outside ? new Fault(Reasons.notAFraction(column, text)) : number;
  }

  private static @Nullable Object names(String text) {
    List<String> names = new ArrayList<>(4);
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ';' || text.charAt(i) == '；') {
        String name = Text.strip(text.substring(start, i));
        if (!name.isEmpty()) {
          names.add(name);
        }
        start = i + 1;
      }
    }
    return names.isEmpty() ? null : List.copyOf(names);
  }
}
