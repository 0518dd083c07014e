package org.creditgraph.scenario;

import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A stream of rolls that depends on its seed alone (SplitMix64). */
final class Chance {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  Chance(long seed) {
    state = mixed(seed + GOLDEN);
  }

  /** Another stream, for another matter. */
  Chance forMatter(long salt) {
    return new Chance(state ^ mixed(salt * GOLDEN + 1));
  }

  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  long next() {
    state += GOLDEN;
    return mixed(state);
  }

  /** Uniform in 0..bound-1. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** Uniform in from..to. */
  int between(int from, int to) {
    return from + below(to - from + 1);
  }

  /** Uniform in 0 (inclusive) to 1 (exclusive). */
  double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  boolean in(double probability) {
    return unit() < probability;
  }

  /** The rank in a list of {@code count} by Zipf's law. */
  int rank(int count) {
    return Math.min(count - 1, (int) StrictMath.exp(unit() * StrictMath.log(count + 1.0)) - 1);
  }

  <T> T of(List<T> list) {
    return list.get(below(list.size()));
  }

  <T> T of(List<T> list, ToDoubleFunction<T> weight) {
    double sum = 0;
    for (T each : list) {
      sum += weight.applyAsDouble(each);
    }
    double point = unit() * sum;
    for (T each : list) {
      point -= weight.applyAsDouble(each);
      if (point < 0) {
        return each;
      }
    }
    return list.getLast();
  }

  void shuffle(List<?> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      Collections.swap(list, i, below(i + 1));
    }
  }
}
