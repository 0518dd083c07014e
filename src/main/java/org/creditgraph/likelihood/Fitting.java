package org.creditgraph.likelihood;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.creditgraph.graph.Refusal;

/**
 * Makes a model from examples of several kinds of populations: the worth of the levels by {@link
 * Additive} from all of them, each kind weighing as much as another; the calibration from what
 * models say of a kind that they were not fitted to, because the populations that a model is asked
 * about are of none of these kinds.
 */
public final class Fitting {
  private static final int FOLDS = 20;
  private static final double PENALTY = 10;

  private final List<Shape> shapes;
  private final Additive additive;

  /**
   * An aspect before anything is known of it.
   *
   * @param like aspects of one such word have levels of the same meaning: of one that no population
   *     shows, what the least telling of the others is worth is taken; empty for none
   * @param order whether a higher level can only speak more for a pair, or more against it
   */
  public record Shape(String name, List<String> levels, String like, Order order) {}

  /** What is known of the levels of an aspect before anything is counted. */
  public enum Order {
    RISING,
    FALLING,
    /** Rising; what is shared at all, the second level and above, never speaks against a pair. */
    RISING_BY_RARITY,
    FREE
  }

  /** Its probabilities are for real pairs that are as many as in what it learns from. */
  public Fitting(List<Shape> shapes) {
    this.shapes = List.copyOf(shapes);
    additive = new Additive(this.shapes, PENALTY);
  }

  /**
   * @throws Refusal TOO_FEW_EXAMPLES where nothing can be left out of the fit and measured
   */
  public LevelModel fit(String name, String version, String trained, List<Example> examples) {
    boolean severalKinds = examples.stream().map(Example::kind).distinct().count() > 1;
    Function<Example, String> group = severalKinds ? Example::kind : Example::world;
    List<String> groups = examples.stream().map(group).distinct().sorted().toList();
    boolean bothKinds = examples.stream().map(Example::real).distinct().count() == 2;
    if (groups.size() < 2 || !bothKinds) {
      throw tooFew(name, examples.size(), groups.size());
    }
    List<Calibrating.Scored> scored = new ArrayList<>();
    int folds = Math.min(FOLDS, groups.size());
    for (int fold = 0; fold < folds; fold++) {
      Set<String> left = new HashSet<>();
      for (int i = fold; i < groups.size(); i += folds) {
        left.add(groups.get(i));
      }
      List<Example> others = new ArrayList<>();
      List<Example> held = new ArrayList<>();
      for (Example example : examples) {
        (left.contains(group.apply(example)) ? held : others).add(example);
      }
      others.removeIf(Example::traceless);
      Additive.Worth worth = additive.fit(others, weights(others));
      double[] weights = weights(held);
      for (int i = 0; i < weights.length; i++) {
        Example example = held.get(i);
        double bits = worth.bits(example.levels());
        scored.add(new Calibrating.Scored(bits, example.real(), weights[i]));
      }
    }
    List<Example> learnt = examples.stream().filter(example -> !example.traceless()).toList();
    Additive.Worth worth = additive.fit(learnt, weights(learnt));
    LevelModel unhashed =
        new LevelModel(
            name,
            version,
            trained,
            worth.prior(),
            additive.aspects(worth),
            Calibrating.of(scored),
            "");
    return LevelModel.read(name, unhashed.written());
  }

  /** Each kind weighs as much as another, and an example one on average. */
  private static double[] weights(List<Example> examples) {
    Map<String, Integer> counts = new HashMap<>();
    examples.forEach(example -> counts.merge(example.kind(), 1, Integer::sum));
    double[] weights = new double[examples.size()];
    for (int i = 0; i < weights.length; i++) {
      int count = counts.getOrDefault(examples.get(i).kind(), 1);
      weights[i] = (double) weights.length / counts.size() / count;
    }
    return weights;
  }

  private static Refusal tooFew(String name, int examples, int groups) {
    return new Refusal(
        "TOO_FEW_EXAMPLES",
        "The "
            + name
            + " model cannot be learnt from these populations: pairs, real ones and look-alikes,"
            + " are needed from two at least, and here are "
            + examples
            + " from "
            + groups
            + ". 样本不足，无法训练。");
  }
}
