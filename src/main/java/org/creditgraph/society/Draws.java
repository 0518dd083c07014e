package org.creditgraph.society;

import java.util.Collections;
import java.util.List;

/** A sequence of random draws that depends on its seed alone (SplitMix64). */
final class Draws {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  Draws(long seed) {
    state = finished(seed * GAMMA + 0x632BE59BD9B4E019L);
  }

  /** Another sequence, for another purpose. */
  Draws apart(long purpose) {
    return new Draws(state ^ finished(purpose + GAMMA));
  }

  private static long finished(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  long bits() {
    state += GAMMA;
    return finished(state);
  }

  /** Uniform in 0 (inclusive) to 1 (exclusive). */
  double unit() {
    return (bits() >>> 11) * 0x1.0p-53;
  }

  /** Uniform in low..high. */
  double within(double low, double high) {
    return low + (high - low) * unit();
  }

  /** Uniform in 0..bound-1. */
  int below(int bound) {
    return (int) (unit() * bound);
  }

  /** Uniform in from..to. */
  int between(int from, int to) {
    return from + below(to - from + 1);
  }

  boolean in(double probability) {
    return unit() < probability;
  }

  double exponential(double mean) {
    return -mean * StrictMath.log(1 - unit());
  }

  /** Of mean 0 and deviation 1. */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
    return radius * StrictMath.cos(2 * StrictMath.PI * unit());
  }

  /** How many of what happens that often on average. */
  int poisson(double mean) {
    double first = unit();
    if (first < 1 - mean) {
      return 0;
    }
    double limit = StrictMath.exp(-mean);
    int count = 0;
    for (double product = first; product > limit && count < 100; product *= unit()) {
      count++;
    }
    return count;
  }

  <T> T of(List<T> list) {
    return list.get(below(list.size()));
  }

  char of(String signs) {
    return signs.charAt(below(signs.length()));
  }

  /** An index, each as often as it weighs; -1 where nothing weighs. */
  int weighted(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double point = unit() * sum;
    for (int i = 0; i < weights.length; i++) {
      point -= weights[i];
      if (point < 0) {
        return i;
      }
    }
    return -1;
  }

  /** An index of which the first ones are met most. */
  int early(int count) {
    return Math.min(count - 1, (int) StrictMath.exp(unit() * StrictMath.log(count + 1.0)) - 1);
  }

  void shuffle(List<?> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      Collections.swap(list, i, below(i + 1));
    }
  }

  static double clamped(double value) {
    return Math.max(0, Math.min(1, value));
  }
}
