package org.creditgraph.hostile;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The chance that makes one hostile request, and what the attacker knows. */
record Draw(SplittableRandom random, World world) {
  private static final String ASCII =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.:/?#[]@!$&'()*+,;="
          + " \"\\<>{}|^`~";

  /** A number from 0 up to, not with, the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  @SafeVarargs
  final <T> T one(T... choices) {
    return choices[below(choices.length)];
  }

  <T> T one(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** Made only when it is drawn. */
  @SafeVarargs
  final <T> T make(Supplier<T>... choices) {
    return choices[below(choices.length)].get();
  }

  String id(String file) {
    return one(world.of(file));
  }

  String party() {
    return chance(0.7) ? id("organizations") : id("persons");
  }

  /** The id of anything at all. */
  String anyId() {
    return one(world.ids().get(one(List.copyOf(world.ids().keySet()))));
  }

  String quotedParties(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Quoting.quoted(party()))
        .collect(Collectors.joining(","));
  }

  /** An exponential size: each order of magnitude up to the bound is as likely as the next. */
  int size(int most) {
    return (int) Math.min(most, Math.exp(random.nextDouble() * Math.log(most + 1.0)));
  }

  String ascii(int length) {
    return random
        .ints(length, 0, ASCII.length())
        .mapToObj(i -> ASCII.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  String letters(int length) {
    return random
        .ints(length, 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
