package org.creditgraph.evaluation;

import java.util.List;

/**
 * A pair with what a method makes of it.
 *
 * @param score the higher the likelier; a probability where the method gives one
 * @param bits the log-odds before calibration; not a number where the method has none
 * @param words the evidence, for people
 */
record Scored(KnownWorld.Pair pair, double score, double bits, List<String> words) {
  static Scored of(KnownWorld.Pair pair, double score) {
    return new Scored(pair, score, Double.NaN, List.of());
  }
}
