package org.creditgraph.control;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What parties effectively hold in an organisation: at the least, and at the most. */
final class EffectiveShares {
  private static final int ORGANIZATION = Claims.ORGANIZATION;

  private final OwnershipGraph graph;
  private @Nullable WalkSums sums;
  private @Nullable MostShares most;
  private @Nullable UpperEnds upperEnds;
  private final Map<Integer, Double> leastOnCycles = new HashMap<>(0);
  private final Map<Integer, Double> mostKnown = new HashMap<>(0);
  private final BitSet unresolved = new BitSet();

  EffectiveShares(OwnershipGraph graph) {
    this.graph = graph;
  }

  /** What a party holds at the least; where nothing is unknown, what it holds. */
  double least(int i) {
    if (sums().isUnresolved(i)) {
      return 0;
    }
    return sums().onCycle(i) ? leastOnCycles.computeIfAbsent(i, this::leastOnCycle) : sums().of(i);
  }

  private double leastOnCycle(int i) {
    WalkSums own = WalkSums.outOf(graph, i);
    if (own.isUnresolved(ORGANIZATION)) {
      unresolved.set(i);
      return 0;
    }
    return own.of(ORGANIZATION);
  }

  /** No less than {@link #least}, and cheaper: walks that come back count as well. */
  double leastAtMost(int i) {
    return sums().inClosedRing(i) || sums().isUnresolved(i) ? 1 : sums().of(i);
  }

  /** What it holds at the most. */
  double most(int i) {
    double least = least(i);
    if (sums().isUnresolved(i) || unresolved.get(i)) {
      return 1;
    }
    return graph.exact
        ? least
        : Math.max(least, mostKnown.computeIfAbsent(i, this::mostOfIntervals));
  }

  /** No less than {@link #most}, and cheaper. */
  double mostAtMost(int i) {
    if (graph.exact) {
      return leastAtMost(i);
    }
    if (upperEnds == null) {
      upperEnds = new UpperEnds(graph);
    }
    return upperEnds.of(i);
  }

  private double mostOfIntervals(int i) {
    if (most == null) {
      most = new MostShares(graph);
    }
    double found = most.of(i);
    unresolved.set(i, most.isUnresolved());
    return found;
  }

  /** Whether it took too long to find what a party holds, so that it may be anything. */
  boolean isUnresolved(int i) {
    return sums().isUnresolved(i) || most(i) >= 0 && unresolved.get(i);
  }

  boolean inClosedRing(int i) {
    return sums().inClosedRing(i);
  }

  private WalkSums sums() {
    if (sums == null) {
      sums = WalkSums.into(graph, ORGANIZATION);
    }
    return sums;
  }
}
