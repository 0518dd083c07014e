package org.creditgraph.exchange;

import java.math.BigDecimal;
import org.creditgraph.exchange.Values.Fault;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.Share;
import org.creditgraph.graph.ShareBand;
import org.creditgraph.graph.WrittenText;
import org.jspecify.annotations.Nullable;

/** What a field says of a share: a fraction, of whatever many digits, or a band of two. */
public final class Shares {
  private static final int CHARS_MAX = 2_000;

  private Shares() {}

  /**
   * @return a {@link ShareBand}, or a {@link Fault}
   */
  static Object parse(Column column, String text) {
    int dots = text.indexOf(ShareBand.DOTS);
    Share least = share(dots < 0 ? text : WrittenText.strip(text.substring(0, dots)));
    Share most =
        dots < 0 ? least : share(WrittenText.strip(text.substring(dots + ShareBand.DOTS.length())));
    if (least == null || most == null || least.compareTo(most) > 0) {
      return new Fault(Reasons.notAFraction(column, text));
    }
    return new ShareBand(least, most);
  }

  /** Whether a text tells a share to more digits than are kept. */
  public static boolean isRounded(String text) {
    int dots = text.indexOf(ShareBand.DOTS);
    return dots < 0
        ? isFiner(text)
        : isFiner(text.substring(0, dots))
            || isFiner(text.substring(dots + ShareBand.DOTS.length()));
  }

  private static boolean isFiner(String text) {
    boolean plain = text.length() <= Share.DECIMALS + 2 && text.indexOf('-') < 0;
    BigDecimal fraction = plain ? null : fraction(WrittenText.strip(text));
    return fraction != null && fraction.stripTrailingZeros().scale() > Share.DECIMALS;
  }

  /** Null where it is no number in 0..1. */
  private static @Nullable Share share(String text) {
    BigDecimal fraction = fraction(text);
    if (fraction == null || fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
      return null;
    }
    return Share.of(fraction);
  }

  private static @Nullable BigDecimal fraction(String text) {
    if (text.isEmpty() || text.length() > CHARS_MAX || !Values.looksLikeNumber(text)) {
      return null;
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * @return true, null for false, or a {@link Fault}
   */
  static @Nullable Object flag(Column column, String text) {
    if (text.equalsIgnoreCase("true")) {
      return Boolean.TRUE;
    }
    return text.equalsIgnoreCase("false") ? null : new Fault(Reasons.badFlag(column, text));
  }
}
