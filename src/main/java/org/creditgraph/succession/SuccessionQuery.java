package org.creditgraph.succession;

import org.creditgraph.graph.Refusal;

/**
 * How likely a succession must be to be told, and how many to tell.
 *
 * @param minimumProbability in 0..1
 * @param first at least 1
 */
public record SuccessionQuery(double minimumProbability, int first) {
  public SuccessionQuery {
    if (!(minimumProbability >= 0 && minimumProbability <= 1)) {
      throw new Refusal(
          "INVALID_PROBABILITY",
          "minimumProbability is " + minimumProbability + "; give a number from 0 to 1.");
    }
    if (first < 1) {
      throw new Refusal("INVALID_LIMIT", "first is " + first + "; ask for at least 1.");
    }
  }
}
