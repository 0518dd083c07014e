package org.creditgraph.control;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Share;

/**
 * The least fixpoints of control in an {@link OwnershipGraph} (the company control problem of the
 * Bank of Italy, with concert groups and declarations): an organisation joins the set of a group
 * when the group declares to control it, or when the group and the set together have more than half
 * its votes.
 *
 * <p>Votes are summed as exact millionths, so the order in which organisations join does not
 * matter. One closure costs as much as the edges that leave its set.
 */
final class ControlSets {
  private static final int HALF = Share.WHOLE / 2;

  private final OwnershipGraph graph;
  private final OwnershipGraph.Rows out;
  private final int[] group;
  private final long[] votes;
  private final int[] votesOf;
  private final int[] joined;
  private final int[] counted;
  private final int[] member;
  private int closure;

  ControlSets(OwnershipGraph graph) {
    this.graph = graph;
    this.out = graph.rowsBy(graph.from);
    this.group = concertGroups(graph);
    this.votes = new long[graph.nodes];
    this.votesOf = new int[graph.nodes];
    this.joined = new int[graph.nodes];
    this.counted = new int[graph.nodes];
    this.member = new int[graph.nodes];
  }

  /** Numbers that are equal for those who act in concert, directly or through others. */
  private static int[] concertGroups(OwnershipGraph graph) {
    int[] parent = new int[graph.nodes];
    Arrays.setAll(parent, i -> i);
    for (int e = 0; e < graph.edges; e++) {
      if (graph.kind[e] == LinkKind.ACTS_IN_CONCERT) {
        parent[root(parent, graph.from[e])] = root(parent, graph.to[e]);
      }
    }
    for (int i = 0; i < parent.length; i++) {
      parent[i] = root(parent, i);
    }
    return parent;
  }

  private static int root(int[] parent, int i) {
    int root = i;
    while (parent[root] != root) {
      root = parent[root];
    }
    while (parent[i] != root) {
      int next = parent[i];
      parent[i] = root;
      i = next;
    }
    return root;
  }

  /** Every party, by groups of those who act in concert. */
  int[][] groups() {
    int[][] groups = new int[graph.nodes][];
    for (int i = 0; i < group.length; i++) {
      int[] known = groups[group[i]];
      int[] grown = known == null ? new int[1] : Arrays.copyOf(known, known.length + 1);
      grown[grown.length - 1] = i;
      groups[group[i]] = grown;
    }
    return Arrays.stream(groups).filter(Objects::nonNull).toArray(int[][]::new);
  }

  /** Those who act in concert with a party, and itself. */
  int[] groupOf(int party) {
    return IntStream.range(0, group.length).filter(i -> group[i] == group[party]).toArray();
  }

  /**
   * What those who act in concert control together; one of them too where the others control it.
   */
  int[] ofGroup(int[] parties) {
    closure++;
    int size = 0;
    for (int party : parties) {
      size = spread(party, true, size);
    }
    return close(size);
  }

  /** What one party controls by itself. */
  int[] ofParty(int party) {
    closure++;
    return close(spread(party, true, 0));
  }

  private int[] close(int size) {
    for (int next = 0; next < size; next++) {
      size = spread(member[next], false, size);
    }
    return Arrays.copyOf(member, size);
  }

  /**
   * Adds the votes of one party to what it holds; who passes the half joins. Returns the new size.
   */
  private int spread(int holder, boolean declares, int size) {
    if (counted[holder] == closure) {
      return size;
    }
    counted[holder] = closure;
    for (int k = out.row()[holder]; k < out.row()[holder + 1]; k++) {
      int e = out.edge()[k];
      int held = graph.to[e];
      if (graph.kind[e] == LinkKind.ACTS_IN_CONCERT) {
        continue;
      }
      if (votesOf[held] != closure) {
        votesOf[held] = closure;
        votes[held] = 0;
      }
      votes[held] += graph.votes[e];
      boolean declared = declares && graph.kind[e] == LinkKind.CONTROLS;
      if (joined[held] != closure
          && (declared || votes[held] > HALF)
          && graph.isOrganization(held)) {
        joined[held] = closure;
        member[size++] = held;
      }
    }
    return size;
  }
}
