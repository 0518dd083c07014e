package org.creditgraph.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The figures of one population.
 *
 * @param error the calibration error of pairs with probability ≥ 0.05
 * @param floor of a perfect model
 * @param errorOfAll of all candidates
 */
record Figures(
    String world, Judgement judged, double error, Calibration.Floor floor, double errorOfAll) {
  private static final double PRECISION_MIN = 0.95;
  private static final double RECALL_MIN = 0.9;
  private static final double ERROR_MAX = 0.05;

  static final String HEAD =
      "| population | real pairs | met as candidates | reported | precision | recall |"
          + " average precision | calibration error | of a perfect model | of all candidates |"
          + " goals missed |\n|---|---|---|---|---|---|---|---|---|---|---|";

  static Figures of(Evaluated evaluated) {
    Calibration calibration = new Calibration(0.05);
    calibration.add(evaluated.scored(), evaluated.real(), evaluated.unclear());
    Calibration all = new Calibration(0);
    all.add(evaluated.scored(), evaluated.real(), evaluated.unclear());
    return new Figures(
        evaluated.world().name(),
        evaluated.at(Tally.THRESHOLD),
        calibration.error(),
        calibration.floor(),
        all.error());
  }

  /** The goals of the project that the population does not meet, in words. */
  List<String> missed() {
    List<String> missed = new ArrayList<>();
    if (judged.precision() < PRECISION_MIN) {
      missed.add("precision");
    }
    if (judged.recall() < RECALL_MIN) {
      missed.add("recall");
    }
    if (error > Math.max(ERROR_MAX, floor.high())) {
      missed.add("calibration");
    }
    return missed;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.3f | %d | %.3f | %.3f | %.3f | %.3f | %.3f, up to %.3f | %.4f | %s |",
        world,
        judged.real(),
        judged.blockingRecall(),
        judged.reported(),
        judged.precision(),
        judged.recall(),
        judged.averagePrecision(),
        error,
        floor.mean(),
        floor.high(),
        errorOfAll,
        missed().isEmpty() ? "none" : String.join(", ", missed()));
  }
}
