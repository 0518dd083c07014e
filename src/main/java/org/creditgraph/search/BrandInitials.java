package org.creditgraph.search;

import java.util.List;
import java.util.Locale;
import org.creditgraph.naming.CompanyName;

/**
 * The first letters of what an organisation is called in short: its brand alone, with the first two
 * characters of its trade, or with the whole trade; of a brand so long that it may hold a trade
 * that no list has, its beginnings; of a name without a legal form the whole.
 */
final class BrandInitials {
  static final int LENGTH_MIN = 2;
  static final int LENGTH_MAX = 8;
  private static final int TRADE_SHORT = 2;

  /** What may be a trade at the end of a brand has so many characters at least. */
  private static final int BRAND_TAIL = 2;

  private BrandInitials() {}

  static void index(String given, SearchText name, List<List<String>> sounds, Tokens brands) {
    CompanyName parts = CompanyName.of(given);
    if (parts.form().isEmpty()) {
      add(sounds, 0, sounds.size(), brands);
      return;
    }
    CompanyName inner = CompanyName.of(parts.brand() + parts.trade());
    parts = inner.form().isEmpty() ? parts : inner;
    String squeezed = name.squeezed();
    int unit = squeezed.indexOf(parts.brand().toLowerCase(Locale.ROOT));
    if (unit < 0) {
      return;
    }
    int begin = squeezed.codePointCount(0, unit);
    int end = begin + length(parts.brand());
    int trade = length(parts.trade());
    add(sounds, begin, end, brands);
    for (int length = LENGTH_MIN; length + BRAND_TAIL <= end - begin; length++) {
      add(sounds, begin, begin + length, brands);
    }
    if (trade > TRADE_SHORT) {
      add(sounds, begin, Math.min(sounds.size(), end + TRADE_SHORT), brands);
    }
    if (trade > 0) {
      add(sounds, begin, Math.min(sounds.size(), end + trade), brands);
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static void add(List<List<String>> sounds, int from, int to, Tokens brands) {
    if (to - from >= LENGTH_MIN && to - from <= LENGTH_MAX) {
      StringBuilder letters = new StringBuilder(to - from);
      for (List<String> readings : sounds.subList(from, to)) {
        letters.appendCodePoint(readings.getFirst().codePointAt(0));
      }
      brands.add(0, letters.toString());
    }
  }
}
