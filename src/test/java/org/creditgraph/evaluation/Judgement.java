package org.creditgraph.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How well scored pairs agree with the truth.
 *
 * @param reported at or above the threshold, those that count neither way left out
 * @param found of them, the real ones
 * @param real how many real ones there are
 * @param candidates how many real ones were scored at all
 */
record Judgement(int reported, int found, int real, int candidates, double averagePrecision) {

  static Judgement of(
      List<Scored> scored,
      double threshold,
      Set<KnownWorld.Pair> real,
      Set<KnownWorld.Pair> unclear) {
    List<Scored> counted = ranked(scored, unclear);
    int reported = 0;
    int found = 0;
    int met = 0;
    double precisions = 0;
    for (int i = 0; i < counted.size(); i++) {
      boolean isReal = real.contains(counted.get(i).pair());
      if (isReal) {
        met++;
        precisions += (double) met / (i + 1);
      }
      if (counted.get(i).score() >= threshold) {
        reported++;
        found += isReal ? 1 : 0;
      }
    }
    return new Judgement(reported, found, real.size(), met, precisions / Math.max(1, real.size()));
  }

  /** Best first, each pair once, those that count neither way left out. */
  static List<Scored> ranked(List<Scored> scored, Set<KnownWorld.Pair> unclear) {
    List<Scored> counted = new ArrayList<>(scored);
    counted.sort(
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(each -> each.pair().toString()));
    Set<KnownWorld.Pair> seen = new HashSet<>(unclear);
    counted.removeIf(each -> !seen.add(each.pair()));
    return counted;
  }

  double precision() {
    return reported == 0 ? 1 : (double) found / reported;
  }

  double recall() {
    return real == 0 ? 1 : (double) found / real;
  }

  /** Which part of the real pairs the search for candidates met at all. */
  double blockingRecall() {
    return real == 0 ? 1 : (double) candidates / real;
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  Judgement and(Judgement other) {
    int all = Math.max(1, real + other.real);
    return new Judgement(
        reported + other.reported,
        found + other.found,
        real + other.real,
        candidates + other.candidates,
        (averagePrecision * real + other.averagePrecision * other.real) / all);
  }

  /** The threshold with the best F1. */
  static double bestThreshold(
      List<Scored> scored, Set<KnownWorld.Pair> real, Set<KnownWorld.Pair> unclear) {
    List<Scored> counted = ranked(scored, unclear);
    double best = Double.POSITIVE_INFINITY;
    double bestF1 = -1;
    int found = 0;
    for (int i = 0; i < counted.size(); i++) {
      found += real.contains(counted.get(i).pair()) ? 1 : 0;
      boolean last = i + 1 == counted.size();
      if (last || counted.get(i + 1).score() < counted.get(i).score()) {
        double f1 = 2.0 * found / (i + 1 + real.size());
        if (f1 > bestF1) {
          bestF1 = f1;
          best = counted.get(i).score();
        }
      }
    }
    return best;
  }
}
