package org.creditgraph.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole, exact to twelve decimals, so that thresholds are compared as integers. */
public record Share(long trillionths) implements Comparable<Share> {
  /** How many decimals are kept. */
  public static final int DECIMALS = 12;

  public static final long WHOLE = 1_000_000_000_000L;
  public static final Share NONE = new Share(0);
  public static final Share ALL = new Share(WHOLE);

  public Share {
    if (trillionths < 0 || trillionths > WHOLE) {
      throw new IllegalArgumentException(
          "a share lies in 0..1, not " + trillionths + " trillionths");
    }
  }

  /** The nearest share to a fraction in 0..1, ties to even. */
  public static Share of(BigDecimal fraction) {
    boolean tiny = fraction.precision() - (long) fraction.scale() < -DECIMALS;
    return new Share(
        tiny
            ? 0
            : fraction
                .movePointRight(DECIMALS)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact());
  }

  /** The nearest share to a fraction in 0..1; exact for what {@link #fraction} gave. */
  public static Share of(double fraction) {
    return new Share((long) Math.rint(fraction * WHOLE));
  }

  public double fraction() {
    return trillionths / (double) WHOLE;
  }

  /** Exactly, without trailing zeros. */
  public BigDecimal decimal() {
    return trillionths == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(trillionths, DECIMALS).stripTrailingZeros();
  }

  @Override
  public int compareTo(Share other) {
    return Long.compare(trillionths, other.trillionths);
  }

  /** As a plain decimal. */
  @Override
  public String toString() {
    return decimal().toPlainString();
  }
}
