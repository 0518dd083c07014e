package org.creditgraph.exchange;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day as the U.S. Treasury writes it, such as `08 Jan 1962`, `Jan 1962` or `1962`.
 *
 * @param first the day, or the first of the month or year
 * @param given the month or year as the exchange format writes it; null for a day
 */
record OfacDate(LocalDate first, @Nullable String given) {
  private static final DateTimeFormatter DAY = pattern("dd MMM uuuu");
  private static final DateTimeFormatter MONTH = pattern("MMM uuuu");
  private static final DateTimeFormatter YEAR = pattern("uuuu");

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** Empty for what is not one day, month or year, such as `circa 1962` and `1960 to 1962`. */
  static Optional<OfacDate> of(String text) {
    try {
      return switch (text.length()) {
        case 4 -> {
          Year year = Year.parse(text, YEAR);
          yield Optional.of(new OfacDate(year.atDay(1), year.toString()));
        }
        case 8 -> {
          YearMonth month = YearMonth.parse(text, MONTH);
          yield Optional.of(new OfacDate(month.atDay(1), month.toString()));
        }
        default -> Optional.of(new OfacDate(LocalDate.parse(text, DAY), null));
      };
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
