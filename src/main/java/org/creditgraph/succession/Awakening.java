package org.creditgraph.succession;

/**
 * Whether a party traded before a day as it does since: the logarithm of how likely the earlier
 * number of contracts is if it slept, over how likely it is if it traded at the later pace.
 */
record Awakening(int before, int lengthBefore, int after, int lengthAfter) {
  private static final double USUAL_DAYS = 365;

  /** A sleeper trades a little too. */
  private static final double REMAINDER = 0.08;

  private static final double[] BOUNDS = {-6, -2, -0.4, 0.4, 1.5, 3.5};

  double bits() {
    double shape = after + 1;
    double awake = shape * lengthBefore / (lengthAfter + USUAL_DAYS);
    double asleep = awake * REMAINDER;
    double nats =
        shape * Math.log((shape + awake) / (shape + asleep))
            + before * Math.log(REMAINDER * (shape + awake) / (shape + asleep));
    return nats / Math.log(2);
  }

  /** The level of {@link Feature#AWAKENING}. */
  int level() {
    return Levels.of(bits(), BOUNDS);
  }
}
