package org.creditgraph.control;

import java.util.Arrays;
import org.creditgraph.graph.Share;

/**
 * The least fixpoints of control where votes are taken at their upper ends: those of a group and
 * what it may control, but no more than others leave of the whole at their lower ends (domain.md
 * 3). Plainer and slower than {@link ControlSets}, which it takes the place of where votes are
 * unknown.
 */
final class PossibleSets {
  private static final long HALF = Share.WHOLE / 2;

  private final OwnershipGraph graph;
  private final boolean[] joined;
  private final long[] least;
  private final long[] most;
  private int[] member = new int[16];
  private int size;

  PossibleSets(OwnershipGraph graph) {
    this.graph = graph;
    joined = new boolean[graph.nodes];
    least = new long[graph.nodes];
    most = new long[graph.nodes];
  }

  /** What some parties, together where there are several, may control. */
  int[] of(int[] parties) {
    Arrays.fill(joined, false);
    Arrays.fill(least, 0);
    Arrays.fill(most, 0);
    size = 0;
    for (int party : parties) {
      spread(party, true);
    }
    for (int next = 0; next < size; next++) {
      int holder = member[next];
      if (Arrays.stream(parties).noneMatch(party -> party == holder)) {
        spread(holder, false);
      }
    }
    return Arrays.copyOf(member, size);
  }

  private void spread(int holder, boolean declares) {
    for (int e = graph.out.start()[holder]; e < graph.out.start()[holder + 1]; e++) {
      int organization = graph.to[e];
      long votes = graph.votes.votes[e];
      if (joined[organization] || votes == VotingRows.DECLARED && !declares) {
        continue;
      }
      if (votes >= 0) {
        least[organization] += votes;
        most[organization] += graph.votesMost[e];
      }
      if (votes < 0 || passes(organization)) {
        join(organization);
      }
    }
  }

  private boolean passes(int organization) {
    long total = graph.votesTotal[organization];
    if (total == Totals.NONE) {
      return most[organization] > HALF;
    }
    long left = Share.WHOLE - (total - least[organization]);
    return Math.min(most[organization], left) > HALF;
  }

  private void join(int organization) {
    joined[organization] = true;
    if (size == member.length) {
      member = Arrays.copyOf(member, 2 * size);
    }
    member[size++] = organization;
  }
}
