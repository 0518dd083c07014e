package org.creditgraph.graph;

import java.math.BigDecimal;

/** Between which ends a share lies, both included; it is known exactly where they are the same. */
public record ShareBand(Share least, Share most) {
  /** Stands between the ends of a band as text. */
  public static final String DOTS = "..";

  /** Of which nothing is known. */
  public static final ShareBand UNKNOWN = new ShareBand(Share.NONE, Share.ALL);

  public ShareBand {
    if (least.compareTo(most) > 0) {
      throw new IllegalArgumentException(least + " is more than " + most);
    }
  }

  public static ShareBand of(Share exactly) {
    return new ShareBand(exactly, exactly);
  }

  /** The share that is nearest to a fraction in 0..1. */
  public static ShareBand of(BigDecimal fraction) {
    return of(Share.of(fraction));
  }

  /** What {@link #toString} told. */
  public static ShareBand parse(String text) {
    int dots = text.indexOf(DOTS);
    if (dots < 0) {
      return of(new BigDecimal(text));
    }
    return new ShareBand(
        Share.of(new BigDecimal(text.substring(0, dots))),
        Share.of(new BigDecimal(text.substring(dots + DOTS.length()))));
  }

  public boolean isExact() {
    return least.equals(most);
  }

  /** As in the exchange format: `0.25`, or `0.25..0.5` for a band. */
  @Override
  public String toString() {
    return isExact() ? least.toString() : least + DOTS + most;
  }
}
