package org.creditgraph.likelihood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fits what each level of each aspect is worth, all at once, so that a fact which shows in several
 * aspects is counted once: logistic regression on the steps from level to level, where a step goes
 * only the way that {@link Fitting.Order} says, with a quadratic penalty that draws every step to
 * nothing. By coordinate descent (Friedman, Hastie and Tibshirani, Journal of Statistical Software
 * 33, 2010) with Newton steps kept within bounds.
 */
final class Additive {
  private static final int ROUNDS_MAX = 300;
  private static final double PRECISION = 1e-4;

  /** Steps of a coordinate are no longer than this at first, in nats. */
  private static final double STRIDE = 1;

  /** What everybody has tells no more than this. */
  private static final double HUB_MAX = 1 / 3.0;

  private static final double LOG_2 = Math.log(2);

  private final List<Fitting.Shape> shapes;
  private final double penalty;

  /** The first column of each aspect: that it is known; after it one for each step. */
  private final int[] first;

  private final int columns;

  Additive(List<Fitting.Shape> shapes, double penalty) {
    this.shapes = shapes;
    this.penalty = penalty;
    first = new int[shapes.size()];
    int next = 0;
    for (int j = 0; j < first.length; j++) {
      first[j] = next;
      next += shapes.get(j).levels().size();
    }
    columns = next;
  }

  /**
   * The worth of all levels, in bits.
   *
   * @param levels of each aspect its levels, none of one that is not known
   * @param met how often each was met in what it was fitted to
   */
  record Worth(double prior, double[][] levels, List<Met> met) {
    double bits(List<Integer> given) {
      double bits = prior;
      for (int j = 0; j < levels.length; j++) {
        int level = given.get(j);
        bits += level < 0 ? 0 : levels[j][level];
      }
      return bits;
    }
  }

  /**
   * @param weights one for each example
   */
  Worth fit(List<Example> examples, double[] weights) {
    int[][] rows = rows(examples);
    double[] odds = new double[examples.size()];
    double[] steps = new double[columns];
    double[] strides = new double[columns + 1];
    Arrays.fill(strides, STRIDE);
    double prior = 0;
    for (int round = 0; round < ROUNDS_MAX; round++) {
      double move = move(null, examples, weights, odds, 0, strides, columns);
      prior += move;
      shift(odds, null, move);
      double longest = Math.abs(move);
      for (int c = 0; c < columns; c++) {
        double wanted = steps[c] + move(rows[c], examples, weights, odds, steps[c], strides, c);
        double next = bounded(c, wanted);
        move = next - steps[c];
        if (move != 0) {
          steps[c] = next;
          shift(odds, rows[c], move);
          longest = Math.max(longest, Math.abs(move));
        }
      }
      if (longest < PRECISION) {
        break;
      }
    }
    return worth(prior, steps, examples, weights);
  }

  /** The examples that each column holds of. */
  private int[][] rows(List<Example> examples) {
    int[] counts = new int[columns];
    for (Example example : examples) {
      for (int j = 0; j < first.length; j++) {
        for (int l = from(j, example); l <= example.levels().get(j); l++) {
          counts[first[j] + l]++;
        }
      }
    }
    for (int base : first) {
      counts[base] = counts[base] == examples.size() ? 0 : counts[base]; // the prior says it
    }
    int[][] rows = new int[columns][];
    for (int c = 0; c < columns; c++) {
      rows[c] = new int[counts[c]];
      counts[c] = 0;
    }
    for (int i = 0; i < examples.size(); i++) {
      for (int j = 0; j < first.length; j++) {
        for (int l = from(j, examples.get(i)); l <= examples.get(i).levels().get(j); l++) {
          int c = first[j] + l;
          if (rows[c].length > 0) {
            rows[c][counts[c]++] = i;
          }
        }
      }
    }
    return rows;
  }

  /** Where levels have no order each stands for itself. */
  private int from(int j, Example example) {
    boolean free = shapes.get(j).order() == Fitting.Order.FREE;
    return free ? Math.max(0, example.levels().get(j)) : 0;
  }

  /** How far a coordinate should move; the prior, which has no column, is not drawn to nothing. */
  private double move(
      int @Nullable [] column,
      List<Example> examples,
      double[] weights,
      double[] odds,
      double at,
      double[] strides,
      int stride) {
    double slope = column == null ? 0 : penalty * at;
    double bend = column == null ? 1e-9 : penalty;
    int count = column == null ? odds.length : column.length;
    for (int k = 0; k < count; k++) {
      int i = column == null ? k : column[k];
      double likely = 1 / (1 + Math.exp(-odds[i]));
      slope += weights[i] * (likely - (examples.get(i).real() ? 1 : 0));
      bend += weights[i] * likely * (1 - likely);
    }
    double move = Math.clamp(-slope / bend, -strides[stride], strides[stride]);
    strides[stride] = Math.max(2 * Math.abs(move), strides[stride] / 2);
    return move;
  }

  private static void shift(double[] odds, int @Nullable [] column, double move) {
    int count = column == null ? odds.length : column.length;
    for (int k = 0; k < count; k++) {
      odds[column == null ? k : column[k]] += move;
    }
  }

  private double bounded(int column, double wanted) {
    int j = Arrays.binarySearch(first, column);
    if (j >= 0) {
      return wanted; // that an aspect is known may speak for or against
    }
    return switch (shapes.get(-j - 2).order()) {
      case RISING, RISING_BY_RARITY -> Math.max(0, wanted);
      case FALLING -> Math.min(0, wanted);
      case FREE -> wanted;
    };
  }

  private Worth worth(double prior, double[] steps, List<Example> examples, double[] weights) {
    List<Met> met = new ArrayList<>();
    for (int j = 0; j < shapes.size(); j++) {
      met.add(met(j, examples, weights));
    }
    double[][] levels = new double[shapes.size()][];
    double left = prior / LOG_2;
    for (int j = 0; j < levels.length; j++) {
      Fitting.Order order = shapes.get(j).order();
      levels[j] = new double[shapes.get(j).levels().size()];
      double sum = 0;
      for (int l = 0; l < levels[j].length; l++) {
        double step = steps[first[j] + l] / LOG_2;
        sum = order == Fitting.Order.FREE ? step : sum + step;
        levels[j][l] = sum;
      }
      if (order == Fitting.Order.RISING_BY_RARITY) {
        tellNothingAgainst(levels[j]);
      } else {
        left += settle(levels[j], met.get(j));
      }
    }
    for (int j = 0; j < levels.length; j++) {
      if (!met.get(j).any()) {
        lean(j, levels, met);
      }
    }
    return new Worth(left, levels, met);
  }

  /**
   * Takes for an aspect that was never met the least that others of its meaning are worth, and no
   * less for a higher level than for a lower one.
   */
  private void lean(int j, double[][] levels, List<Met> met) {
    String like = shapes.get(j).like();
    boolean first = true;
    for (int other = 0; other < levels.length && !like.isEmpty(); other++) {
      if (shapes.get(other).like().equals(like) && met.get(other).any()) {
        for (int l = 0; l < levels[j].length; l++) {
          double worth = levels[other][l];
          boolean less = Math.abs(worth) < Math.abs(levels[j][l]);
          levels[j][l] = first || less ? worth : levels[j][l];
        }
        first = false;
      }
    }
    for (int l = 1; l < levels[j].length && !first; l++) {
      levels[j][l] = Math.max(levels[j][l], levels[j][l - 1]);
    }
  }

  /**
   * Where an aspect is always known, that it is tells nothing: what all its levels have in common
   * goes to the prior, so that among others the ratios are 1 on average.
   *
   * @return what goes to the prior
   */
  private static double settle(double[] levels, Met met) {
    if (!met.always()) {
      return 0;
    }
    double mean = 0;
    for (int l = 0; l < levels.length; l++) {
      mean += part(met.others(), l) * Math.exp(levels[l] * LOG_2);
    }
    double common = Math.log(mean) / LOG_2;
    for (int l = 0; l < levels.length; l++) {
      boolean never = met.real()[l] + met.others()[l] == 0 && levels[l] == 0;
      levels[l] -= never ? 0 : common;
    }
    return common;
  }

  /** What is shared speaks for a pair, and what everybody shares next to nothing. */
  private static void tellNothingAgainst(double[] levels) {
    levels[1] = Math.clamp(levels[1], 0, HUB_MAX);
    for (int l = 2; l < levels.length; l++) {
      levels[l] = Math.max(levels[l], levels[l - 1]);
    }
  }

  /** How often each level is met among real pairs, and among others, as they are weighed. */
  List<Aspect> aspects(Worth worth) {
    List<Aspect> aspects = new ArrayList<>();
    for (int j = 0; j < shapes.size(); j++) {
      Fitting.Shape shape = shapes.get(j);
      Met met = worth.met().get(j);
      List<Aspect.Level> levels = new ArrayList<>();
      for (int l = 0; l < shape.levels().size(); l++) {
        levels.add(
            new Aspect.Level(
                shape.levels().get(l),
                worth.levels()[j][l],
                part(met.real(), l),
                part(met.others(), l)));
      }
      aspects.add(new Aspect(shape.name(), levels));
    }
    return aspects;
  }

  /** How often each level is met. */
  record Met(double[] real, double[] others, boolean always) {
    boolean any() {
      return Arrays.stream(real).sum() + Arrays.stream(others).sum() > 0;
    }
  }

  private Met met(int j, List<Example> examples, double[] weights) {
    int levels = shapes.get(j).levels().size();
    Met met = new Met(new double[levels], new double[levels], true);
    boolean always = true;
    for (int i = 0; i < weights.length; i++) {
      int level = examples.get(i).levels().get(j);
      always &= level >= 0;
      if (level >= 0) {
        (examples.get(i).real() ? met.real : met.others)[level] += weights[i];
      }
    }
    return new Met(met.real, met.others, always);
  }

  private static double part(double[] met, int level) {
    double sum = Arrays.stream(met).sum();
    return sum == 0 ? 0 : met[level] / sum;
  }
}
