package org.creditgraph.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole in exact millionths, so that thresholds are compared as integers. */
public record Share(int millionths) implements Comparable<Share> {
  public static final int WHOLE = 1_000_000;

  public Share {
    if (millionths < 0 || millionths > WHOLE) {
      throw new IllegalArgumentException("a share lies in 0..1, not " + millionths + " millionths");
    }
  }

  /** The nearest millionth of a fraction in 0..1, ties to even. */
  public static Share of(BigDecimal fraction) {
    return new Share(
        fraction.movePointRight(6).setScale(0, RoundingMode.HALF_EVEN).intValueExact());
  }

  public double fraction() {
    return millionths / (double) WHOLE;
  }

  @Override
  public int compareTo(Share other) {
    return Integer.compare(millionths, other.millionths);
  }
}
