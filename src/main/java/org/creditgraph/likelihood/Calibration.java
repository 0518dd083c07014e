package org.creditgraph.likelihood;

import java.util.List;

/**
 * The probability that belongs to so many bits: straight lines between knots, never falling, level
 * beyond the ends.
 */
public record Calibration(List<Knot> knots) {
  /** A point that was measured. */
  public record Knot(double bits, double probability) {}

  public Calibration {
    knots = List.copyOf(knots);
    if (knots.isEmpty()) {
      throw new IllegalArgumentException("a calibration needs a knot");
    }
    for (int i = 0; i < knots.size(); i++) {
      Knot knot = knots.get(i);
      if (!(knot.probability >= 0 && knot.probability <= 1) || !Double.isFinite(knot.bits)) {
        throw new IllegalArgumentException("a probability lies in 0..1");
      }
      if (i > 0
          && (knot.bits <= knots.get(i - 1).bits
              || knot.probability < knots.get(i - 1).probability)) {
        throw new IllegalArgumentException("the knots of a calibration must rise");
      }
    }
  }

  public double probability(double bits) {
    Knot before = knots.getFirst();
    if (bits <= before.bits) {
      return before.probability;
    }
    for (Knot knot : knots) {
      if (bits < knot.bits) {
        double part = (bits - before.bits) / (knot.bits - before.bits);
        return before.probability + part * (knot.probability - before.probability);
      }
      before = knot;
    }
    return before.probability;
  }

  /**
   * The most bits whose probability is no more than asked; the least known where there are none.
   */
  public double bitsUpTo(double probability) {
    Knot before = knots.getFirst();
    if (before.probability > probability) {
      return before.bits;
    }
    for (Knot knot : knots) {
      if (knot.probability > probability) {
        double part = (probability - before.probability) / (knot.probability - before.probability);
        return before.bits + part * (knot.bits - before.bits);
      }
      before = knot;
    }
    return Double.POSITIVE_INFINITY;
  }
}
