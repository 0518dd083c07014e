package org.creditgraph.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.path.Bridges.Spokes;

/**
 * The links of a minimum spanning forest over centres and some meeting points, each way of it spelt
 * out.
 */
final class TyingTree {
  private final Cells cells;
  private final Bridges bridges;
  private final int centres;
  private final List<Spokes> meetings;

  /** By centre, then meeting point: the one it was tied to, or itself for the first of a group. */
  private final int[] tiedTo;

  /** What the ways cost together, links shared by several of them counted each time. */
  private final long waysCost;

  TyingTree(Cells cells, Bridges bridges, int centres, List<Spokes> meetings) {
    this.cells = cells;
    this.bridges = bridges;
    this.centres = centres;
    this.meetings = meetings;
    tiedTo = new int[centres + meetings.size()];
    waysCost = span();
  }

  /** Prim's algorithm on the ways, from one centre after another. */
  private long span() {
    int n = tiedTo.length;
    long[] nearest = new long[n];
    boolean[] tied = new boolean[n];
    Arrays.fill(nearest, Bridges.NONE);
    Arrays.setAll(tiedTo, i -> i);
    long sum = 0;
    for (int round = 0; round < n; round++) {
      int next = -1;
      for (int i = 0; i < n; i++) {
        if (!tied[i] && (next < 0 || nearest[i] < nearest[next])) {
          next = i;
        }
      }
      tied[next] = true;
      if (tiedTo[next] != next) {
        sum += nearest[next];
      }
      for (int i = 0; i < n; i++) {
        if (!tied[i] && way(next, i) < nearest[i]) {
          nearest[i] = way(next, i);
          tiedTo[i] = next;
        }
      }
    }
    return sum;
  }

  private long way(int a, int b) {
    int centre = Math.min(a, b);
    int other = Math.max(a, b);
    if (other < centres) {
      return bridges.cost(centre, other);
    }
    return centre < centres ? meetings.get(other - centres).costs()[centre] : Bridges.NONE;
  }

  List<Spokes> meetings() {
    return meetings;
  }

  long waysCost() {
    return waysCost;
  }

  /** Which group a centre belongs to, as the number of one of its members. */
  int group(int centre) {
    int group = centre;
    while (tiedTo[group] != group) {
      group = tiedTo[group];
    }
    return group;
  }

  /** The pairs of linked nodes, each once, the smaller number in the upper half. */
  Set<Long> links() {
    Set<Long> links = new LinkedHashSet<>();
    for (int i = 0; i < tiedTo.length; i++) {
      if (tiedTo[i] != i) {
        int centre = Math.min(i, tiedTo[i]);
        int other = Math.max(i, tiedTo[i]);
        if (other < centres) {
          int left = bridges.end(centre, other);
          int right = bridges.end(other, centre);
          links.add(pair(left, right));
          climb(left, links);
          climb(right, links);
        } else {
          Spokes spokes = meetings.get(other - centres);
          int via = spokes.vias()[centre];
          if (via != spokes.local()) {
            links.add(pair(spokes.local(), via));
          }
          climb(via, links);
        }
      }
    }
    return links;
  }

  private void climb(int local, Set<Long> links) {
    for (int at = local; !cells.isCentre(at); at = cells.parent(at)) {
      links.add(pair(at, cells.parent(at)));
    }
  }

  private static long pair(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  /**
   * Twice the number of links times {@link Bridges#LINK}, and the commonness of both ends of each.
   */
  long cost() {
    long cost = 0;
    for (long link : links()) {
      int a = (int) (link >>> 32);
      int b = (int) link;
      cost += 2 * Bridges.LINK;
      cost += cells.through(a) - cells.between(a) + cells.through(b) - cells.between(b);
    }
    return cost;
  }

  /**
   * Whether it is what was asked for: trees without loose ends, in which the centres of a group are
   * tied by ways of at most the given length.
   */
  boolean isSound(int maxLength) {
    Map<Integer, List<Integer>> neighbours = new HashMap<>();
    Set<Long> links = links();
    for (long link : links) {
      int a = (int) (link >>> 32);
      int b = (int) link;
      neighbours.computeIfAbsent(a, x -> new ArrayList<>()).add(b);
      neighbours.computeIfAbsent(b, x -> new ArrayList<>()).add(a);
    }
    for (Map.Entry<Integer, List<Integer>> node : neighbours.entrySet()) {
      if (!cells.isCentre(node.getKey()) && node.getValue().size() == 1) {
        return false;
      }
    }
    int nodes = neighbours.size();
    int groups = 0;
    for (int centre = 0; centre < centres; centre++) {
      groups += group(centre) == centre ? 1 : 0;
      nodes += neighbours.containsKey(centre) ? 0 : 1;
    }
    return links.size() == nodes - groups && areTied(neighbours, maxLength, groups);
  }

  private boolean areTied(Map<Integer, List<Integer>> neighbours, int maxLength, int groups) {
    int[] ties = new int[centres];
    Arrays.setAll(ties, i -> i);
    int left = centres;
    for (int centre = 0; centre < centres; centre++) {
      Set<Integer> near = new LinkedHashSet<>(List.of(centre));
      for (int distance = 0; distance < maxLength; distance++) {
        for (Integer node : List.copyOf(near)) {
          near.addAll(neighbours.getOrDefault(node, List.of()));
        }
      }
      for (Integer node : near) {
        if (cells.isCentre(node) && ties[node] != ties[centre]) {
          int old = ties[node];
          for (int i = 0; i < centres; i++) {
            ties[i] = ties[i] == old ? ties[centre] : ties[i];
          }
          left--;
        }
      }
    }
    return left == groups;
  }
}
