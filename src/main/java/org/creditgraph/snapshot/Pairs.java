package org.creditgraph.snapshot;

import java.util.HashMap;
import java.util.Map;

/** A dictionary of pairs of ints, numbered from 0 in the order of their coming. */
final class Pairs {
  private final IntPages ints;

  /** For the writer alone. */
  private final Map<Long, Integer> numbers;

  Pairs() {
    this(new IntPages(), new HashMap<>());
  }

  private Pairs(IntPages ints, Map<Long, Integer> numbers) {
    this.ints = ints;
    this.numbers = numbers;
  }

  Pairs fork() {
    return new Pairs(ints.fork(), numbers);
  }

  /** The number of a pair, which is added when it is new. */
  int number(int first, int second) {
    long pair = (long) first << 32 | (second & 0xFFFF_FFFFL);
    Integer held = numbers.get(pair);
    if (held != null) {
      return held;
    }
    int number = numbers.size();
    int index = Math.multiplyExact(number, 2);
    ints.set(index, first);
    ints.set(index + 1, second);
    numbers.put(pair, number);
    return number;
  }

  int first(int number) {
    return ints.get(number * 2);
  }

  int second(int number) {
    return ints.get(number * 2 + 1);
  }
}
