package org.creditgraph.population;

/**
 * Randomness by address: what falls for (topic, index) depends on the seed and on nothing that was
 * rolled before, so that anything about one entity can be told again without having kept it.
 */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long seed;

  Dice(long seed) {
    this.seed = seed;
  }

  /** The rolls for one entity in one respect. */
  Rolls on(Topic topic, long index) {
    return new Rolls(mixed(mixed(seed + GOLDEN * (topic.ordinal() + 1)) + GOLDEN * index));
  }

  private static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A sequence of rolls (SplitMix64). */
  static final class Rolls {
    private static final double SQRT_2 = 1.4142135623730951;

    private long state;

    private Rolls(long state) {
      this.state = state;
    }

    long next() {
      state += GOLDEN;
      return mixed(state);
    }

    /** Uniform in 0..bound-1. */
    int below(int bound) {
      return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** Uniform in 0..bound-1. */
    long below(long bound) {
      return Math.floorMod(next() >>> 1, bound);
    }

    /** Uniform in from..to. */
    int between(int from, int to) {
      return from + below(to - from + 1);
    }

    /** Uniform in 0 (inclusive) to 1 (exclusive). */
    double unit() {
      return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
      return unit() < probability;
    }

    /** Heavy at the low end: the rank in a list of {@code count} by Zipf's law with exponent 1. */
    int rank(int count) {
      return Math.min(count - 1, (int) StrictMath.exp(unit() * StrictMath.log(count + 1.0)) - 1);
    }

    /** Log-normal with this median; {@code spread} is the standard deviation of the logarithm. */
    double logNormal(double median, double spread) {
      double sum = 0;
      for (int i = 0; i < 6; i++) {
        sum += unit();
      }
      return median * StrictMath.exp(spread * (sum - 3) * SQRT_2);
    }

    <T> T of(java.util.List<T> list) {
      return list.get(below(list.size()));
    }
  }
}
