package org.creditgraph.likelihood;

import java.util.List;

/**
 * One respect in which a pair is compared, and how often each level is met among real pairs and
 * among others of which it is known.
 *
 * @param levels from least to most alike, as a rule
 * @param m how often each level is met among real pairs
 * @param u how often among others
 * @param factor what the logarithm of m/u is worth beside the other aspects: less than 1 where they
 *     tell of the same facts
 */
public record Aspect(
    String name, List<String> levels, List<Double> m, List<Double> u, double factor) {
  private static final double LOG_2 = Math.log(2);

  public Aspect {
    levels = List.copyOf(levels);
    m = List.copyOf(m);
    u = List.copyOf(u);
    if (levels.isEmpty() || m.size() != levels.size() || u.size() != levels.size()) {
      throw new IllegalArgumentException(name + " needs one m and one u for each level");
    }
    for (int i = 0; i < levels.size(); i++) {
      if (!(m.get(i) > 0 && m.get(i) <= 1 && u.get(i) > 0 && u.get(i) <= 1)) {
        throw new IllegalArgumentException(name + ": m and u lie above 0 and up to 1");
      }
    }
    if (!(factor >= 0 && factor <= 10)) {
      throw new IllegalArgumentException(name + ": a factor lies in 0..10");
    }
  }

  /** What a level is worth in bits; that which is not known is worth nothing. */
  public double bits(int level) {
    return level < 0 ? 0 : factor * Math.log(m.get(level) / u.get(level)) / LOG_2;
  }
}
