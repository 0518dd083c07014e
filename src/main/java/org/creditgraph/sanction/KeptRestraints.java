package org.creditgraph.sanction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Whom records may restrict by a policy, on whatever day: the capacities that rules ask about were
 * held at the conduct or the decision, so that the day asked only tells which records are in force.
 * Kept with a snapshot, by party, worked out when asked for; beyond a number of restraints those
 * asked for least go. Safe for many threads.
 */
final class KeptRestraints {
  private static final int RESTRAINTS_MAX = 100_000;

  private final Cache<Integer, List<Restraint>> byParty =
      Caffeine.newBuilder()
          .maximumWeight(RESTRAINTS_MAX)
          .weigher((Integer party, List<Restraint> found) -> 1 + found.size())
          .executor(Runnable::run)
          .build();

  List<Restraint> of(int party, IntFunction<List<Restraint>> finder) {
    List<Restraint> found = byParty.getIfPresent(party);
    if (found == null) {
      found = finder.apply(party);
      byParty.put(party, found);
    }
    return found;
  }
}
