package org.creditgraph.succession;

/**
 * How many contracts a party signed before and after a day, weighed: the logarithm of how likely
 * the later number is if its trade dried up, over how likely it is if it went on. Its pace is known
 * from the earlier number only, so the later one is compared by negative binomial distributions; a
 * trade that dries up does so over some months, and leaves a little.
 *
 * @param before contracts in so many days before
 * @param after contracts in so many days, the first of them so many days after the day in question
 */
record Standstill(int before, int lengthBefore, int after, int lengthAfter, int gap) {
  private static final double REMAINDER = 0.1;
  private static final double FADING_DAYS = 110;

  /** Of a party of which nothing is known: one contract a year. */
  private static final double USUAL_DAYS = 365;

  private static final double[] BOUNDS = {-10, -4, -1.5, 0, 1, 2, 3.5};

  /** How many contracts are to be expected if it goes on. */
  double expected() {
    return (before + 1) * (double) lengthAfter / (lengthBefore + USUAL_DAYS);
  }

  /** Above 0 where the numbers speak for a trade that dried up. */
  double bits() {
    double shape = before + 1;
    double on = expected();
    double off = on * pace();
    double nats =
        shape * Math.log((shape + on) / (shape + off))
            + after * Math.log(pace() * (shape + on) / (shape + off));
    return nats / Math.log(2);
  }

  /** Which part of the trade goes on, on average, in the days looked at, if it dries up. */
  private double pace() {
    double from = gap;
    double until = gap + lengthAfter;
    double faded = FADING_DAYS * (1 - REMAINDER);
    double end = Math.min(until, faded);
    double fading = end <= from ? 0 : end - from - (end * end - from * from) / (2 * FADING_DAYS);
    return (fading + REMAINDER * Math.max(0, until - Math.max(from, faded))) / lengthAfter;
  }

  /** The level of {@link Feature#CARRYING_ON}. */
  int level() {
    return Levels.of(bits(), BOUNDS);
  }
}
