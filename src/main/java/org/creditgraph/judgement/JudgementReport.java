package org.creditgraph.judgement;

import java.util.ArrayList;
import java.util.List;

/**
 * How the model's probabilities agree with what reviewers found. Those are chosen cases, not a
 * sample: what nobody looked at is not in it.
 *
 * @param bands ten of equal width, the empty ones left out
 * @param unseenConfirmed pairs that were confirmed though the model did not see them
 * @param unseenDismissed pairs that were dismissed and that the model did not see
 */
public record JudgementReport(List<Band> bands, int unseenConfirmed, int unseenDismissed) {
  private static final int BANDS = 10;

  /**
   * The judged pairs with a probability in {@code from} (inclusive) to {@code until}.
   *
   * @param meanProbability of them
   */
  public record Band(
      double from, double until, int confirmed, int dismissed, double meanProbability) {
    /** Which part of them was confirmed. */
    public double share() {
      return (double) confirmed / (confirmed + dismissed);
    }
  }

  public JudgementReport {
    bands = List.copyOf(bands);
  }

  static JudgementReport of(List<Judgement> judgements) {
    int[][] counts = new int[BANDS][2];
    double[] sums = new double[BANDS];
    int[] unseen = new int[2];
    for (Judgement judgement : judgements) {
      int side = judgement.verdict() == Verdict.CONFIRMED ? 0 : 1;
      if (judgement.probability().isEmpty()) {
        unseen[side]++;
      } else {
        double probability = judgement.probability().getAsDouble();
        int band = Math.min(BANDS - 1, (int) (probability * BANDS));
        counts[band][side]++;
        sums[band] += probability;
      }
    }
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < BANDS; i++) {
      int all = counts[i][0] + counts[i][1];
      if (all > 0) {
        bands.add(
            new Band(
                (double) i / BANDS, (i + 1.0) / BANDS, counts[i][0], counts[i][1], sums[i] / all));
      }
    }
    return new JudgementReport(bands, unseen[0], unseen[1]);
  }

  /** The mean distance of probability and share, weighted by counts. */
  public double calibrationError() {
    double error = 0;
    int all = 0;
    for (Band band : bands) {
      int count = band.confirmed() + band.dismissed();
      error += count * Math.abs(band.meanProbability() - band.share());
      all += count;
    }
    return all == 0 ? 0 : error / all;
  }
}
