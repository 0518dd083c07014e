package org.creditgraph.succession;

import org.creditgraph.graph.Refusal;

/**
 * What a scan of the population looks for.
 *
 * @param minimumProbability in 0..1
 * @param placebo whether to look also as of dates at which nothing happened, which tells how many
 *     of those found are found by chance; takes as long again
 */
public record ScanQuery(double minimumProbability, boolean placebo) {
  public ScanQuery {
    if (!(minimumProbability >= 0 && minimumProbability <= 1)) {
      throw new Refusal(
          "INVALID_PROBABILITY",
          "minimumProbability is " + minimumProbability + "; give a number from 0 to 1.");
    }
  }
}
