package org.creditgraph.evaluation;

import java.util.List;

/**
 * What a bit is worth in nats: the slope of a logistic line through what came true. Of honest bits
 * it is the logarithm of 2, 0.69; below it bits are counted several times.
 */
final class Slope {
  private static final int ROUNDS_MAX = 100;
  private static final double RIDGE = 1e-6;

  private Slope() {}

  /** One that has bits, and whether it is real. */
  record Point(double bits, boolean real) {}

  /** Not a number where all or none are real. */
  static double of(List<Point> points) {
    long real = points.stream().filter(Point::real).count();
    if (real == 0 || real == points.size()) {
      return Double.NaN;
    }
    double at = Math.log((double) real / (points.size() - real));
    double slope = 0;
    for (int round = 0; round < ROUNDS_MAX; round++) {
      double g0 = 0;
      double g1 = -RIDGE * slope;
      double h00 = RIDGE;
      double h01 = 0;
      double h11 = RIDGE;
      for (Point point : points) {
        double likely = 1 / (1 + Math.exp(-(at + slope * point.bits())));
        double off = (point.real() ? 1 : 0) - likely;
        double bend = likely * (1 - likely);
        g0 += off;
        g1 += off * point.bits();
        h00 += bend;
        h01 += bend * point.bits();
        h11 += bend * point.bits() * point.bits();
      }
      double det = h00 * h11 - h01 * h01;
      double move0 = (h11 * g0 - h01 * g1) / det;
      double move1 = (h00 * g1 - h01 * g0) / det;
      double part = Math.min(1, 0.5 / Math.max(1e-12, Math.abs(move1)));
      at += part * move0;
      slope += part * move1;
      if (Math.abs(move0) + Math.abs(move1) < 1e-9) {
        break;
      }
    }
    return slope;
  }
}
