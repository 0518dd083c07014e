package org.creditgraph.sanction;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Whom records may restrict by a policy, on whatever day: the capacities that rules ask about were
 * held at the conduct or the decision, so that the day asked only tells which records are in force.
 * Kept with a snapshot, by party, worked out when first asked for; beyond a number nothing more is
 * kept. Safe for many threads.
 */
final class KeptRestraints {
  private static final int RESTRAINTS_MAX = 100_000;

  private final Map<Integer, List<Restraint>> byParty = new ConcurrentHashMap<>();
  private final AtomicInteger weight = new AtomicInteger();

  List<Restraint> of(int party, IntFunction<List<Restraint>> finder) {
    List<Restraint> found = byParty.get(party);
    if (found == null) {
      found = finder.apply(party);
      if (weight.get() < RESTRAINTS_MAX && byParty.putIfAbsent(party, found) == null) {
        weight.addAndGet(1 + found.size());
      }
    }
    return found;
  }
}
