package org.creditgraph.casebook;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** A stream of draws that depends on its seed alone. */
final class Lots {
  private final SplittableRandom random;

  Lots(long seed) {
    this(new SplittableRandom(seed));
  }

  private Lots(SplittableRandom random) {
    this.random = random;
  }

  /** Another stream; what is drawn from one does not shift the other. */
  Lots apart() {
    return new Lots(random.split());
  }

  long next() {
    return random.nextLong();
  }

  /** Uniform in 0..bound-1. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Uniform in from..to; from where the two are crossed. */
  int between(int from, int to) {
    return to <= from ? from : from + random.nextInt(to - from + 1);
  }

  /** Uniform in 0 (inclusive) to 1 (exclusive). */
  double unit() {
    return random.nextDouble();
  }

  double between(double from, double to) {
    return from + (to - from) * unit();
  }

  /** Uniform in the logarithm. */
  double scaled(double from, double to) {
    return from * StrictMath.exp(unit() * StrictMath.log(to / from));
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  /** About normal, with mean 0 and deviation 1. */
  double bell() {
    double sum = 0;
    for (int i = 0; i < 6; i++) {
      sum += unit();
    }
    return (sum - 3) * 1.4142135623730951;
  }

  double logNormal(double median, double spread) {
    return median * StrictMath.exp(spread * bell());
  }

  double exponential(double mean) {
    return -mean * StrictMath.log(1 - unit());
  }

  <T> T of(List<T> list) {
    return list.get(below(list.size()));
  }

  void shuffle(List<?> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      Collections.swap(list, i, below(i + 1));
    }
  }
}
