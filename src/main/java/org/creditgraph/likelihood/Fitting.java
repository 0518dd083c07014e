package org.creditgraph.likelihood;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.likelihood.Calibration.Knot;

/**
 * Makes a model from examples: m and u by counting, the factors and the prior by logistic
 * regression on the logarithms of m/u, the calibration by pooling adjacent violators over scores of
 * examples that the scoring model was not fitted to.
 */
public final class Fitting {
  private static final int FOLDS = 5;
  private static final double SMOOTHING = 3;
  private static final int BINS = 24;

  private final List<Shape> shapes;

  /**
   * An aspect before anything is known of it.
   *
   * @param like what aspects have levels of the same meaning, so that what is rare in the one is
   *     learnt from the other; empty for none
   * @param order whether a higher level can only speak more for a pair, or more against it
   */
  public record Shape(String name, List<String> levels, String like, Order order) {}

  /** What is known of the levels of an aspect before anything is counted. */
  public enum Order {
    RISING,
    FALLING,
    FREE
  }

  public Fitting(List<Shape> shapes) {
    this.shapes = List.copyOf(shapes);
  }

  public LevelModel fit(String name, String version, String trained, List<Example> examples) {
    List<Scored> scored = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> others = new ArrayList<>();
      List<Example> held = new ArrayList<>();
      for (Example example : examples) {
        (Math.floorMod(example.group().hashCode(), FOLDS) == fold ? held : others).add(example);
      }
      if (held.isEmpty() || others.isEmpty()) {
        continue;
      }
      Scores scores = scores(others);
      for (Example example : held) {
        scored.add(new Scored(scores.bits(example.levels()), example.real()));
      }
    }
    Scores all = scores(examples);
    LevelModel unhashed =
        new LevelModel(name, version, trained, all.prior, all.aspects, calibration(scored), "");
    return LevelModel.read(name, unhashed.written());
  }

  private record Scored(double bits, boolean real) {}

  private record Scores(double prior, List<Aspect> aspects) {
    double bits(List<Integer> levels) {
      double bits = prior;
      for (int i = 0; i < aspects.size(); i++) {
        bits += aspects.get(i).bits(levels.get(i));
      }
      return bits;
    }
  }

  private Scores scores(List<Example> examples) {
    List<Aspect> counted = new Counting(shapes, SMOOTHING).aspects(examples);
    double[][] bits = new double[examples.size()][];
    boolean[] real = new boolean[examples.size()];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = new double[counted.size()];
      real[i] = examples.get(i).real();
      for (int j = 0; j < counted.size(); j++) {
        bits[i][j] = counted.get(j).bits(examples.get(i).levels().get(j));
      }
    }
    double[] weights = Regression.fit(bits, real);
    List<Aspect> aspects = new ArrayList<>();
    for (int j = 0; j < counted.size(); j++) {
      Aspect aspect = counted.get(j);
      aspects.add(
          new Aspect(
              aspect.name(),
              aspect.levels(),
              aspect.m(),
              aspect.u(),
              Math.min(10, weights[j + 1] / Math.log(2))));
    }
    return new Scores(weights[0] / Math.log(2), aspects);
  }

  /** Bins of equal numbers of real pairs, pooled until they rise, as knots. */
  private static Calibration calibration(List<Scored> scored) {
    List<Scored> sorted = new ArrayList<>(scored);
    sorted.sort((a, b) -> Double.compare(a.bits, b.bits));
    List<double[]> bins = new ArrayList<>();
    double size = sorted.size() / (double) BINS;
    int uncertain = 0;
    for (Scored one : sorted) {
      uncertain += Math.abs(one.bits) < 6 ? 1 : 0;
    }
    size = Math.max(10, uncertain / (double) BINS);
    double[] bin = new double[3];
    for (Scored one : sorted) {
      bin[0] += one.bits;
      bin[1] += one.real ? 1 : 0;
      bin[2]++;
      if (bin[2] >= (Math.abs(one.bits) < 6 ? size : size * 20)) {
        bins.add(bin);
        bin = new double[3];
      }
    }
    if (bin[2] > 0) {
      bins.add(bin);
    }
    for (int i = 1; i < bins.size(); ) {
      if (rate(bins.get(i)) <= rate(bins.get(i - 1))) {
        for (int k = 0; k < 3; k++) {
          bins.get(i - 1)[k] += bins.get(i)[k];
        }
        bins.remove(i);
        i = Math.max(1, i - 1);
      } else {
        i++;
      }
    }
    List<Knot> knots = new ArrayList<>();
    for (double[] pooled : bins) {
      double bits = Math.round(pooled[0] / pooled[2] * 1000) / 1000.0;
      double probability = Math.round(rate(pooled) * 10_000) / 10_000.0;
      if (knots.isEmpty()
          || (bits > knots.getLast().bits() && probability >= knots.getLast().probability())) {
        knots.add(new Knot(bits, probability));
      }
    }
    return new Calibration(knots);
  }

  private static double rate(double[] bin) {
    return (bin[1] + 0.5) / (bin[2] + 1);
  }
}
