package org.creditgraph.likelihood;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts how often each level is met among real pairs and among others. Levels that are rarely met
 * lean on those of the same meaning elsewhere, and in the end on being worth nothing.
 */
final class Counting {
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
    double[][] own = counts.get(j);
    double[] leaning = new double[levels];
    double all = 0;
    for (int l = 0; l < levels; l++) {
      leaning[l] = own[0][l] + own[1][l] + pooled[0][l] + pooled[1][l] + 1;
      all += leaning[l];
    }
    for (int l = 0; l < levels; l++) {
      leaning[l] /= all;
    }
    double[] pooledM = shrunk(pooled[1], leaning, smoothing);
    double[] pooledU = shrunk(pooled[0], leaning, smoothing);
    double[] m = shrunk(own[1], pooledM, 2 * smoothing);
    double[] u = shrunk(own[0], pooledU, 2 * smoothing);
    switch (shape.order()) {
      case RISING -> order(m, u, true);
      case FALLING -> order(m, u, false);
      case FREE_FROM_SECOND -> m[1] = m[0] / u[0] * u[1];
      case FREE -> {}
    }
    return new Aspect(shape.name(), shape.levels(), list(m), list(u), 1);
  }

  /**
   * Pools neighbouring levels whose m/u would go the wrong way until none does. A pooled level
   * keeps its u and gets the m of the common ratio, so that sums stay.
   */
  private static void order(double[] m, double[] u, boolean rising) {
    List<double[]> blocks = new ArrayList<>();
    for (int l = 0; l < m.length; l++) {
      blocks.add(new double[] {m[l], u[l], 1});
      while (blocks.size() > 1 && wrong(blocks, rising)) {
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

  private static boolean wrong(List<double[]> blocks, boolean rising) {
    double[] before = blocks.get(blocks.size() - 2);
    double[] last = blocks.getLast();
    double step = last[0] / last[1] - before[0] / before[1];
    return rising ? step < 0 : step > 0;
  }

  /** The frequencies of counts with so many pseudo-counts spread as given. */
  private static double[] shrunk(double[] counts, double[] prior, double pseudo) {
    double sum = pseudo;
    for (double count : counts) {
      sum += count;
    }
    double[] shrunk = new double[counts.length];
    for (int l = 0; l < counts.length; l++) {
      shrunk[l] = (counts[l] + pseudo * prior[l]) / sum;
    }
    return shrunk;
  }

  private static List<Double> list(double[] values) {
    List<Double> list = new ArrayList<>();
    for (double value : values) {
      list.add(Math.clamp(value, 1e-6, 1));
    }
    return list;
  }
}
