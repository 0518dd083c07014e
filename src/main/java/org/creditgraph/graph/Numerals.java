package org.creditgraph.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as sentences tell them: groups of thousands, one or several, no zeros at the end. */
public final class Numerals {
  private Numerals() {}

  /** Such as `1,234`. */
  public static String of(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Such as `1 day`, `2 days`. */
  public static String counted(long number, String one, String several) {
    return of(number) + " " + (number == 1 ? one : several);
  }

  /**
   * A part of one in percent, without the sign, such as `54.7`.
   *
   * @param decimals how many digits after the point at most
   */
  public static String percent(double part, int decimals, RoundingMode rounding) {
    BigDecimal percent = BigDecimal.valueOf(part).movePointRight(2).setScale(decimals, rounding);
    return plain(percent);
  }

  /** Such as `1.05`, whatever scale the number has. */
  public static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
