package org.creditgraph.likelihood;

import java.util.List;

/**
 * One respect in which a pair is compared, and what each level of likeness is worth beside all
 * other aspects.
 *
 * @param levels from least to most alike, as a rule
 */
public record Aspect(String name, List<Level> levels) {
  /**
   * @param bits the log2 likelihood ratio that it adds
   * @param real how often it is met among real pairs of which the aspect is known
   * @param others how often among others
   */
  public record Level(String name, double bits, double real, double others) {
    public Level {
      if (!Double.isFinite(bits) || Math.abs(bits) > 100) {
        throw new IllegalArgumentException(name + ": bits lie in -100..100");
      }
      if (!(real >= 0 && real <= 1 && others >= 0 && others <= 1)) {
        throw new IllegalArgumentException(name + ": parts lie in 0..1");
      }
    }
  }

  public Aspect {
    levels = List.copyOf(levels);
    if (levels.isEmpty()) {
      throw new IllegalArgumentException(name + " needs a level");
    }
  }

  /** The names of its levels. */
  public List<String> levelNames() {
    return levels.stream().map(Level::name).toList();
  }

  /** What a level is worth in bits; that which is not known is worth nothing. */
  public double bits(int level) {
    return level < 0 ? 0 : levels.get(level).bits();
  }
}
