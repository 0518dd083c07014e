package org.creditgraph.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** How probabilities agree with how often they come true, in ten bins of equal width. */
final class Calibration {
  private static final int BINS = 10;
  private static final int DRAWS = 400;

  private final double from;
  private final int[] counts = new int[BINS];
  private final int[] real = new int[BINS];
  private final double[] sums = new double[BINS];
  private final List<Double> said = new ArrayList<>();

  /**
   * @param from only pairs at least as probable are looked at
   */
  Calibration(double from) {
    this.from = from;
  }

  /**
   * One bin.
   *
   * @param mean of the probabilities
   * @param share which part is real
   */
  record Bin(double from, double until, int count, double mean, double share) {}

  void add(List<Scored> scored, Set<KnownWorld.Pair> truth, Set<KnownWorld.Pair> unclear) {
    for (Scored each : Judgement.ranked(scored, unclear)) {
      add(each.score(), truth.contains(each.pair()));
    }
  }

  void add(double probability, boolean isReal) {
    if (probability >= from) {
      int bin = Math.min(BINS - 1, (int) (probability * BINS));
      counts[bin]++;
      said.add(probability);
      sums[bin] += probability;
      real[bin] += isReal ? 1 : 0;
    }
  }

  List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      if (counts[i] > 0) {
        bins.add(
            new Bin(
                (double) i / BINS,
                (i + 1.0) / BINS,
                counts[i],
                sums[i] / counts[i],
                (double) real[i] / counts[i]));
      }
    }
    return bins;
  }

  /** The mean distance of probability and share, weighted by counts. */
  double error() {
    double error = 0;
    int all = 0;
    for (Bin bin : bins()) {
      error += bin.count() * Math.abs(bin.mean() - bin.share());
      all += bin.count();
    }
    return all == 0 ? 0 : error / all;
  }

  /**
   * What the error would be if every probability were exactly right, because so few pairs never
   * come true in the very parts that are said.
   *
   * @param mean of many draws
   * @param high what it exceeds one time in twenty
   */
  record Floor(double mean, double high) {}

  /** Draws what comes true from the probabilities themselves, many times. */
  Floor floor() {
    Random random = new Random(17);
    double[] errors = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] off = new double[BINS];
      for (double probability : said) {
        int bin = Math.min(BINS - 1, (int) (probability * BINS));
        off[bin] += probability - (random.nextDouble() < probability ? 1 : 0);
      }
      errors[draw] = Arrays.stream(off).map(Math::abs).sum() / Math.max(1, said.size());
    }
    Arrays.sort(errors);
    return new Floor(Arrays.stream(errors).average().orElse(0), errors[DRAWS * 19 / 20]);
  }
}
