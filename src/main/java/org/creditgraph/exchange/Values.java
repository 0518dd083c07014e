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
import org.creditgraph.graph.Period;
import org.creditgraph.graph.Placeholder;
import org.creditgraph.graph.UnifiedSocialCreditCode;
import org.creditgraph.graph.WrittenText;
import org.jspecify.annotations.Nullable;

/** What the text of a field says by the rules of its column. */
final class Values {
  /** Written as the end of what has ended nobody knows when. */
  static final String ENDED = "unknown";

  static final int SIGNIFICANT_DIGITS_MAX = 15;

  /** Longer than any number that the rules allow. */
  private static final int NUMBER_CHARS_MAX = 48;

  private static final int EXPONENT_MAX = 24;
  private static final Pattern SCHEME_GAPS = Pattern.compile("[\\s-]+");
  private static final Pattern SCHEME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]{0,59}");

  /** Why a text is no value of its column. */
  record Fault(String reason) {}

  /** A code whose check digit is wrong, and the reason not to take it. */
  record WrongCode(String code, String reason) {}

  /** The number of a document that is no citizen's identity card of today. */
  record OtherDocument(String number) {}

  private Values() {}

  /**
   * The value of a text.
   *
   * @param text stripped
   * @return an instance of the column's {@link org.creditgraph.graph.ColumnType#holder}, null for
   *     an empty text, a {@link Fault}, a {@link WrongCode} or an {@link OtherDocument}
   */
  static @Nullable Object parse(Column column, String text) {
    if (text.isEmpty()) {
      return null;
    }
    return switch (column.type()) {
      case ID, REFERENCE, TEXT -> text;
      case WORD -> word(column, text);
      case SCHEME -> scheme(column, text);
      case DATE -> column.endOf().equals("valid_from") ? end(column, text) : date(column, text);
      case TIMESTAMP -> timestamp(column, text);
      case NUMBER -> number(column, text);
      case SHARE -> Shares.parse(column, text);
      case FLAG -> Shares.flag(column, text);
      case NAMES -> names(text);
      case USCC -> {
        String code = code(text);
        yield UnifiedSocialCreditCode.isValid(code)
            ? code
            : new WrongCode(code, Reasons.badUscc(column, text));
      }
      case ID_NUMBER -> {
        String number = code(text);
        if (CitizenIdNumber.isValid(number)) {
          yield number;
        }
        yield isCitizenIdNumber(number)
            ? new WrongCode(number, Reasons.badIdNumber(column, text))
            : new OtherDocument(text);
      }
    };
  }

  private static String code(String text) {
    return WrittenText.withoutBlanks(text).toUpperCase(Locale.ROOT);
  }

  /**
   * Whether a text has the form of an identity number, right or wrong: 18 digits, the last maybe X.
   */
  private static boolean isCitizenIdNumber(String number) {
    return number.length() == CitizenIdNumber.LENGTH
        && digits(number, 0, 9) >= 0
        && digits(number, 9, CitizenIdNumber.LENGTH - 1) >= 0
        && (number.endsWith("X")
            || digits(number, CitizenIdNumber.LENGTH - 1, number.length()) >= 0);
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

  /** The last day of a period, or that it is over nobody knows since when. */
  private static Object end(Column column, String text) {
    return text.equalsIgnoreCase(ENDED) ? Period.ENDED : date(column, text);
  }

  /** The first day of a year or month, such as 1970 or 1970-05; null for what is neither. */
  static @Nullable LocalDate firstDay(String text) {
    return switch (text.length()) {
      case 4 -> dateOrNull(text + "-01-01");
      case 7 -> dateOrNull(text + "-01");
      default -> null;
    };
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
    if (number.signum() < 0) {
      return new Fault(Reasons.negative(column, text));
    }
    boolean ordinary = Math.abs((long) stripped.scale()) <= EXPONENT_MAX;
    return ordinary ? stripped : new Fault(Reasons.badNumber(column, text));
  }

  /** What BigDecimal takes, less a leading plus and digits of other scripts. */
  static boolean looksLikeNumber(String text) {
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

  private static @Nullable Object names(String text) {
    List<String> names = new ArrayList<>(4);
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ';' || text.charAt(i) == '；') {
        String name = WrittenText.strip(text.substring(start, i));
        if (!name.isEmpty() && !Placeholder.is(name)) {
          names.add(name);
        }
        start = i + 1;
      }
    }
    return names.isEmpty() ? null : List.copyOf(names);
  }
}
