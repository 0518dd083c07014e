package org.creditgraph.likelihood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts how often each level is met among real pairs and among others. Levels that are rarely met
 * lean on those of the same meaning elsewhere, and in the end on being worth nothing.
 */
final class Counting {
  private static final double RAREST = 1e-9;

  /** What everybody has tells no more than this: a third of a bit. */
  private static final double HUB_RATIO = 1.26;

  private final List<Fitting.Shape> shapes;
  private final double smoothing;

  Counting(List<Fitting.Shape> shapes, double smoothing) {
    this.shapes = shapes;
    this.smoothing = smoothing;
  }

  List<Aspect> aspects(List<Example> examples) {
    List<double[][]> counts = new ArrayList<>();
    for (int j = 0; j < shapes.size(); j++) {
      double[][] count = new double[2][shapes.get(j).levels().size()];
      for (Example example : examples) {
        int level = example.levels().get(j);
        if (level >= 0) {
          count[example.real() ? 1 : 0][level]++;
        }
      }
      counts.add(count);
    }
    List<Aspect> aspects = new ArrayList<>();
    for (int j = 0; j < shapes.size(); j++) {
      aspects.add(aspect(j, counts));
    }
    return aspects;
  }

  private Aspect aspect(int j, List<double[][]> counts) {
    Fitting.Shape shape = shapes.get(j);
    int levels = shape.levels().size();
    double[][] pooled = new double[2][levels];
    for (int other = 0; other < shapes.size(); other++) {
      boolean alike =
          !shape.like().isEmpty() && shapes.get(other).like().equals(shape.like()) && other != j;
      for (int l = 0; alike && l < levels; l++) {
        pooled[0][l] += counts.get(other)[0][l];
        pooled[1][l] += counts.get(other)[1][l];
      }
    }
    double[] nothing = new double[levels];
    Arrays.fill(nothing, 1);
    double[][] elsewhere = frequencies(pooled, nothing);
    double[] expected = new double[levels];
    for (int l = 0; l < levels; l++) {
      expected[l] = elsewhere[1][l] / elsewhere[0][l];
    }
    double[][] own = frequencies(counts.get(j), expected);
    double[] m = own[1];
    double[] u = own[0];
    switch (shape.order()) {
      case RISING -> order(m, u, 0, true);
      case RISING_FROM_SECOND -> order(m, u, 1, true);
      case RISING_BY_RARITY -> {
        order(m, u, 0, true);
        tellNothingAgainst(m, u);
      }
      case FALLING -> order(m, u, 0, false);
      case FREE -> {}
    }
    return new Aspect(shape.name(), shape.levels(), list(m), list(u), 1);
  }

  /**
   * How often each level is met among others and among real pairs, as if some more pairs of each
   * level had been met in the expected proportion: of a level that was never met nothing else is
   * known.
   */
  private double[][] frequencies(double[][] counts, double[] expected) {
    double odds = (Arrays.stream(counts[1]).sum() + 1) / (Arrays.stream(counts[0]).sum() + 1);
    double[][] frequencies = new double[2][expected.length];
    for (int l = 0; l < expected.length; l++) {
      double real = expected[l] * odds / (1 + expected[l] * odds);
      frequencies[0][l] = counts[0][l] + smoothing * (1 - real);
      frequencies[1][l] = counts[1][l] + smoothing * real;
    }
    for (double[] side : frequencies) {
      double sum = Arrays.stream(side).sum();
      for (int l = 0; l < side.length; l++) {
        side[l] /= sum;
      }
    }
    return frequencies;
  }

  /**
   * Pools neighbouring levels whose m/u would go the wrong way until none does, and those up to one
   * in any case. A pooled level keeps its u and gets the m of the common ratio, so that sums stay.
   */
  private static void order(double[] m, double[] u, int from, boolean rising) {
    List<double[]> blocks = new ArrayList<>();
    for (int l = 0; l < m.length; l++) {
      blocks.add(new double[] {m[l], u[l], 1});
      while (blocks.size() > 1 && (l <= from || wrong(blocks, rising))) {
        double[] last = blocks.removeLast();
        for (int k = 0; k < last.length; k++) {
          blocks.getLast()[k] += last[k];
        }
      }
    }
    int level = 0;
    for (double[] block : blocks) {
      for (int k = 0; k < block[2]; k++, level++) {
        m[level] = u[level] * block[0] / block[1];
      }
    }
  }

  /** What is shared speaks for a pair, and what everybody shares next to nothing. */
  private static void tellNothingAgainst(double[] m, double[] u) {
    m[1] = Math.min(m[1], HUB_RATIO * u[1]);
    for (int l = 1; l < m.length; l++) {
      m[l] = Math.max(m[l], Math.max(u[l], m[0] / u[0] * u[l]));
    }
  }

  private static boolean wrong(List<double[]> blocks, boolean rising) {
    double[] before = blocks.get(blocks.size() - 2);
    double[] last = blocks.getLast();
    double step = last[0] / last[1] - before[0] / before[1];
    return rising ? step < 0 : step > 0;
  }

  private static List<Double> list(double[] values) {
    List<Double> list = new ArrayList<>();
    for (double value : values) {
      list.add(Math.clamp(value, RAREST, 1));
    }
    return list;
  }
}
