package org.creditgraph.evaluation;

import java.util.List;

/**
 * A pair with what a method makes of it.
 *
 * @param score the higher the likelier; a probability where the method gives one
 * @param words the evidence, for people
 */
record Scored(KnownWorld.Pair pair, double score, List<String> words) {
  static Scored of(KnownWorld.Pair pair, double score) {
    return new Scored(pair, score, List.of());
  }
}
