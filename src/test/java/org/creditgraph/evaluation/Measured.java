package org.creditgraph.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The figures of one population, or of several as if they were one. */
final class Measured {
  /** Pairs less likely are not told to anybody who asks for leads. */
  static final double TOLD = 0.01;

  static final List<Integer> BUDGETS = List.of(50, 100, 200);

  static final String HEAD =
      "| population | listed | real | traces suffice | met | reported | precision | recall of all |"
          + " recall where traces suffice | average precision there | calibration error |"
          + " of a perfect model | slope | of the first 50 | 100 | 200 |\n"
          + "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|";

  private final String name;
  private final double threshold;
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Calibration calibration = new Calibration(0.05);
  private int worlds;
  private int listed;
  private int real;
  private int sufficing;

  Measured(String name, double threshold) {
    this.name = name;
    this.threshold = threshold;
  }

  /** A pair that counts, and what came of it. */
  private record Outcome(String key, double score, double bits, boolean real, boolean suffices) {}

  static Measured of(Evaluated evaluated) {
    Measured measured = new Measured(evaluated.world().name(), Tally.THRESHOLD);
    measured.add(evaluated);
    return measured;
  }

  void add(Evaluated evaluated) {
    add(
        evaluated.world().name(),
        Judgement.ranked(evaluated.scored(), evaluated.unclear()),
        evaluated.real(),
        evaluated.detectable(),
        evaluated.listedCount());
  }

  /**
   * @param ranked each pair once, those that count neither way left out
   * @param detectable real pairs of which traces enough are on file
   */
  void add(
      String world,
      List<Scored> ranked,
      Set<KnownWorld.Pair> truth,
      Set<KnownWorld.Pair> detectable,
      int listedCount) {
    worlds++;
    listed += listedCount;
    real += truth.size();
    sufficing += detectable.size();
    for (Scored each : ranked) {
      boolean isReal = truth.contains(each.pair());
      boolean suffices = detectable.contains(each.pair());
      outcomes.add(new Outcome(each.pair() + world, each.score(), each.bits(), isReal, suffices));
      calibration.add(each.score(), isReal);
    }
    outcomes.sort(
        Comparator.comparingDouble(Outcome::score).reversed().thenComparing(Outcome::key));
  }

  Calibration calibration() {
    return calibration;
  }

  int reported() {
    return count(each -> each.score() >= threshold);
  }

  private int count(Predicate<Outcome> which) {
    return Math.toIntExact(outcomes.stream().filter(which).count());
  }

  double precision() {
    return share(count(each -> each.score() >= threshold && each.real()), reported());
  }

  double recall() {
    return share(count(each -> each.score() >= threshold && each.real()), real);
  }

  double recallWhereTracesSuffice() {
    return share(count(each -> each.score() >= threshold && each.suffices()), sufficing);
  }

  /** Which part of the real pairs the search for candidates met at all. */
  double met() {
    return share(count(Outcome::real), real);
  }

  double metWhereTracesSuffice() {
    return share(count(Outcome::suffices), sufficing);
  }

  /** Of pairs that are told; real pairs without traces are left out. */
  double averagePrecision() {
    int rank = 0;
    int found = 0;
    double sum = 0;
    for (Outcome each : outcomes) {
      boolean told = Double.isNaN(each.bits()) || each.score() >= TOLD;
      if (told && (!each.real() || each.suffices())) {
        rank++;
        if (each.real()) {
          found++;
          sum += (double) found / rank;
        }
      }
    }
    return sufficing == 0 ? Double.NaN : sum / sufficing;
  }

  /** Over all candidates. */
  double slope() {
    return Slope.of(
        outcomes.stream()
            .filter(each -> !Double.isNaN(each.bits()))
            .map(each -> new Slope.Point(each.bits(), each.real()))
            .toList());
  }

  /** Which part of the first so many is real. */
  double precisionOfFirst(int budget) {
    List<Outcome> first = outcomes.subList(0, Math.min(budget, outcomes.size()));
    return share(Math.toIntExact(first.stream().filter(Outcome::real).count()), first.size());
  }

  private static double share(int some, int all) {
    return all == 0 ? Double.NaN : (double) some / all;
  }

  String line() {
    String line =
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %d | %s | %d | %s | %s | %s | %s | %.3f | %.3f, up to %.3f | %s |",
            worlds > 1 ? name + ", " + worlds + " together" : name,
            listed,
            real,
            sufficing,
            figure(met()),
            reported(),
            figure(precision()),
            figure(recall()),
            figure(recallWhereTracesSuffice()),
            figure(averagePrecision()),
            calibration.error(),
            calibration.floor().mean(),
            calibration.floor().high(),
            figure(slope()));
    StringBuilder text = new StringBuilder(line);
    BUDGETS.forEach(
        budget -> text.append(' ').append(figure(precisionOfFirst(budget))).append(" |"));
    return text.toString();
  }

  /** The figures that a plain method has too. */
  String shortLine() {
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            name,
            figure(precision()),
            figure(recall()),
            figure(recallWhereTracesSuffice()),
            figure(averagePrecision()));
  }

  static final String SHORT_HEAD =
      "| method, on the same candidates | precision | recall of all | recall where traces suffice |"
          + " average precision there |\n|---|---|---|---|---|";

  static String figure(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
  }
}
