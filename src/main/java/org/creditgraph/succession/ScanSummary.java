package org.creditgraph.succession;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * What a scan of the population came to.
 *
 * @param listedCount how many parties with a record were looked at
 * @param found the probabilities of the successions found, rising
 * @param placebo the probabilities of those found at dates at which nothing happened, rising; empty
 *     where it was not looked
 * @param looked whether it was
 */
public record ScanSummary(int listedCount, double[] found, double[] placebo, boolean looked) {
  public ScanSummary {
    Arrays.sort(found);
    Arrays.sort(placebo);
  }

  /**
   * The part of false ones to be expected among successions of at least a probability: how many are
   * found at dates at which nothing happened for one that is found. It never rises with the
   * probability.
   */
  public OptionalDouble qValue(double probability) {
    if (!looked) {
      return OptionalDouble.empty();
    }
    double least = 1;
    int at = 0;
    for (int i = 0; i < found.length && found[i] <= probability; i = at) {
      at = i;
      while (at < found.length && found[at] == found[i]) {
        at++;
      }
      least = Math.min(least, above(placebo, found[i]) / (double) (found.length - i));
    }
    int asMany = above(found, probability);
    if (asMany > 0) {
      least = Math.min(least, above(placebo, probability) / (double) asMany);
    }
    return OptionalDouble.of(least);
  }

  private static int above(double[] rising, double probability) {
    int low = 0;
    int high = rising.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rising[middle] < probability) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return rising.length - low;
  }
}
