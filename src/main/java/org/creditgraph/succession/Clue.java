package org.creditgraph.succession;

import java.util.List;

/**
 * What a comparison found in one respect.
 *
 * @param level a position in {@link Feature#levels}
 * @param links the path it rests on, from the one party to the other
 * @param about the person, contact point, partner or asset it is about, -1 for none
 * @param from an epoch day, Integer.MIN_VALUE when open
 * @param until an epoch day, Integer.MAX_VALUE when open
 * @param count how many there are of what the sentence tells
 * @param of how many there could be
 */
record Clue(
    Feature feature,
    int level,
    List<Integer> links,
    int about,
    int from,
    int until,
    int count,
    int of) {

  static Clue of(Feature feature, int level) {
    return counted(feature, level, 0, 0);
  }

  static Clue counted(Feature feature, int level, int count, int of) {
    return new Clue(feature, level, List.of(), -1, Integer.MIN_VALUE, Integer.MAX_VALUE, count, of);
  }
}
