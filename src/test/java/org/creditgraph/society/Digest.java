package org.creditgraph.society;

import java.util.concurrent.atomic.AtomicLong;

/** A number that stands for all that a society tells. */
final class Digest {
  private Digest() {}

  static long of(SocietyPlan plan) {
    AtomicLong sum = new AtomicLong(17);
    Society.of(plan)
        .tell(
            fact -> sum.set(sum.get() * 1_000_003 + fact.toString().hashCode()),
            pair -> sum.set(sum.get() * 1_000_003 + pair.toString().hashCode()));
    return sum.get();
  }
}
