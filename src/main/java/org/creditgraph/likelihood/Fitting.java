package org.creditgraph.likelihood;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creditgraph.graph.Refusal;

/**
 * Makes a model from examples: m and u by counting, the factors and the prior by logistic
 * regression on the logarithms of m/u, the calibration from scores of groups of examples that the
 * scoring model was not fitted to.
 */
public final class Fitting {
  private static final int FOLDS = 20;
  private static final double SMOOTHING = 5;

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
    /** Rising, and the first two are worth the same. */
    RISING_FROM_SECOND,
    /** Rising; the second is what everybody has and worth next to nothing, none beyond it less. */
    RISING_BY_RARITY,
    FREE
  }

  public Fitting(List<Shape> shapes) {
    this.shapes = List.copyOf(shapes);
  }

  public LevelModel fit(String name, String version, String trained, List<Example> examples) {
    List<String> groups = examples.stream().map(Example::group).distinct().sorted().toList();
    int folds = Math.min(FOLDS, groups.size());
    boolean bothKinds = examples.stream().map(Example::real).distinct().count() == 2;
    if (folds < 2 || !bothKinds) {
      throw new Refusal(
          "TOO_FEW_EXAMPLES",
          "The "
              + name
              + " model cannot be learnt from these populations: pairs, real ones and look-alikes,"
              + " are needed from two at least, and here are "
              + examples.size()
              + " from "
              + folds
              + ". 样本不足，无法训练。");
    }
    List<Calibrating.Scored> scored = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      Set<String> left = new HashSet<>();
      for (int i = fold; i < groups.size(); i += folds) {
        left.add(groups.get(i));
      }
      List<Example> others = new ArrayList<>();
      List<Example> held = new ArrayList<>();
      for (Example example : examples) {
        (left.contains(example.group()) ? held : others).add(example);
      }
      Scores scores = scores(others);
      for (Example example : held) {
        scored.add(new Calibrating.Scored(scores.bits(example.levels()), example.real()));
      }
    }
    Scores all = scores(examples);
    Calibration calibration = Calibrating.of(scored);
    LevelModel unhashed =
        new LevelModel(name, version, trained, all.prior, all.aspects, calibration, "");
    return LevelModel.read(name, unhashed.written());
  }

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
}
