package org.creditgraph.succession;

/**
 * How much the partners whom one party deals with first tell of whose business it took up: the
 * logarithm of how likely they are if it carries on the other's, over how likely they are if it
 * does not. What is on file is a part only of what was traded, so each is compared with what could
 * be expected on file: where the one's partners are hardly known, strange partners tell nothing.
 *
 * <p>How much of the one's trade is known is estimated from its contracts themselves: where most
 * partners were met once, most are not on file (Good, The population frequencies of species,
 * Biometrika 40, 1953).
 */
final class Overlap {
  /** The parts of its first partners that a party may have from the one whose business it has. */
  private static final double[] PARTS = {0.1, 0.3, 0.6, 0.9};

  /** Among so many parties of a market a partner's contracts are spread. */
  private static final double MARKET = 400;

  private static final double RAREST = 0.004;
  private static final double COMMONEST = 0.5;

  private final double known;
  private final double[] nats = new double[PARTS.length];
  private double expected;
  private int count;

  /**
   * @param deals how many contracts of the one are on file
   * @param once with how many partners it has a single one
   */
  Overlap(int deals, int once) {
    known = Math.min(0.95, (deals - once + 0.5) / (deals + 1.0));
  }

  /**
   * Takes in a partner of the other.
   *
   * @param shared whether the one is known to have dealt with it
   * @param trades how many contracts the partner has with anybody
   */
  void add(boolean shared, int trades) {
    double chance = Math.clamp(trades / MARKET, RAREST, COMMONEST);
    for (int i = 0; i < PARTS.length; i++) {
      double from = PARTS[i] * known;
      nats[i] += Math.log(shared ? (from + (1 - from) * chance) / chance : 1 - from);
    }
    expected += known / 2;
    count++;
  }

  /** How many of the one's partners were to be expected among them. */
  double expected() {
    return expected;
  }

  int count() {
    return count;
  }

  /** Above 0 where they speak for the one's business. */
  double bits() {
    double sum = 0;
    for (double one : nats) {
      sum += Math.exp(one) / PARTS.length;
    }
    return Math.log(sum) / Math.log(2);
  }
}
