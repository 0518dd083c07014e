package org.creditgraph.likelihood;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.likelihood.Calibration.Knot;

/**
 * Makes a calibration from scored examples by a beta calibration (Kull, Silva Filho and Flach,
 * 2017): log-odds = a·ln s − b·ln(1 − s) + c, where s is what the bits say as they stand, with a
 * and b not negative. Three numbers, so that a few hundred uncertain pairs do not bend it, yet what
 * is told to be likely and what is told to be unlikely may be off by different measures.
 */
final class Calibrating {
  private static final int BITS_MIN = -16;
  private static final int BITS_MAX = 14;
  private static final int KNOTS_PER_BIT = 2;

  /** Nothing is told to be surer than this, or its opposite. */
  private static final double SURE = 1e-4;

  private static final double PENALTY = 1;

  private Calibrating() {}

  /** What a model makes of an example that it was not fitted to, and how much that counts. */
  record Scored(double bits, boolean real, double weight) {}

  static Calibration of(List<Scored> scored) {
    double[][] rows = new double[scored.size()][];
    boolean[] real = new boolean[scored.size()];
    double[] worth = new double[scored.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(scored.get(i).bits());
      real[i] = scored.get(i).real();
      worth[i] = scored.get(i).weight();
    }
    double[] weights = Regression.fit(rows, real, worth, 1, PENALTY);
    List<Knot> knots = new ArrayList<>();
    for (int i = BITS_MIN * KNOTS_PER_BIT; i <= BITS_MAX * KNOTS_PER_BIT; i++) {
      double bits = (double) i / KNOTS_PER_BIT;
      double[] row = row(bits);
      double odds = weights[0] + weights[1] * row[0] + weights[2] * row[1];
      double probability = Math.clamp(1 / (1 + Math.exp(-odds)), SURE, 1 - SURE);
      knots.add(new Knot(bits, Math.round(probability * 10_000) / 10_000.0));
    }
    return new Calibration(knots);
  }

  private static double[] row(double bits) {
    double odds = Math.clamp(bits, BITS_MIN, BITS_MAX) * Math.log(2);
    return new double[] {-Math.log1p(Math.exp(-odds)), Math.log1p(Math.exp(odds))};
  }
}
