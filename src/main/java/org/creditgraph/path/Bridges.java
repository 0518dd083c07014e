package org.creditgraph.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.creditgraph.snapshot.View;

/**
 * The links between cells: the cheapest way between each two centres over one such link, and the
 * nodes where three or more cells meet, which may tie them better than ways from two to two.
 *
 * <p>The cost of a way is twice its links times {@link #LINK} and twice the commonness of what it
 * passes, so that half the commonness of a node goes to each link on its two sides.
 */
final class Bridges {
  static final long LINK = 1L << 40;
  static final long NONE = Long.MAX_VALUE / 4;

  /** The most nodes looked at as meeting points. */
  private static final int MEETINGS_MAX = 256;

  private final View view;
  private final Excerpt excerpt;
  private final Work work;
  private final Cells cells;
  private final int centres;
  private final int maxLength;
  private final long[] costs;
  private final int[] lefts;
  private final int[] rights;

  /** By local number, a bit for each cell that a neighbour belongs to; centres are at most 20. */
  private final int[] beside;

  Bridges(View view, Excerpt excerpt, Work work, Cells cells, int centres, int maxLength) {
    this.view = view;
    this.excerpt = excerpt;
    this.work = work;
    this.cells = cells;
    this.centres = centres;
    this.maxLength = maxLength;
    costs = new long[centres * centres];
    Arrays.fill(costs, NONE);
    lefts = new int[centres * centres];
    rights = new int[centres * centres];
    beside = new int[excerpt.size()];
    excerpt.close();
    for (int q = 0; q < cells.count() && !work.exhausted(); q++) {
      int local = cells.reached(q);
      if (2 * cells.distance(local) < maxLength && cells.passable(local)) {
        work.spend(excerpt.degree(local));
        for (int i = excerpt.start(local); i < excerpt.end(local); i++) {
          int other = excerpt.neighbour(i);
          if (bridges(local, other)) {
            beside[local] |= 1 << cells.cell(other);
            beside[other] |= 1 << cells.cell(local);
            offer(local, other);
          }
        }
      }
    }
  }

  private boolean bridges(int local, int other) {
    int cell = cells.cell(other);
    return cell >= 0
        && cell != cells.cell(local)
        && cells.distance(local) + 1 + cells.distance(other) <= maxLength
        && cells.passable(other);
  }

  private void offer(int local, int other) {
    boolean ordered = cells.cell(local) < cells.cell(other);
    int left = ordered ? local : other;
    int right = ordered ? other : local;
    int pair = cells.cell(left) * centres + cells.cell(right);
    long links = cells.distance(left) + 1 + cells.distance(right);
    long cost = 2 * (links * LINK + cells.through(left) + cells.through(right));
    if (cost < costs[pair]
        || cost == costs[pair]
            && (cells.comesBefore(left, lefts[pair])
                || left == lefts[pair] && cells.comesBefore(right, rights[pair]))) {
      costs[pair] = cost;
      lefts[pair] = left;
      rights[pair] = right;
    }
  }

  /** The cost of the cheapest way between two centres, or NONE. */
  long cost(int a, int b) {
    return costs[Math.min(a, b) * centres + Math.max(a, b)];
  }

  /** The end of that way's link between the cells that lies in the cell of the first centre. */
  int end(int a, int b) {
    int pair = Math.min(a, b) * centres + Math.max(a, b);
    return a < b ? lefts[pair] : rights[pair];
  }

  /** Nodes where three or more cells meet: those with most cells first, then the nearest. */
  List<Integer> meetings() {
    List<Integer> meetings = new ArrayList<>();
    for (int local = centres; local < beside.length; local++) {
      if (Integer.bitCount(beside[local]) > 1) {
        meetings.add(local);
      }
    }
    meetings.sort(
        Comparator.<Integer>comparingInt(local -> -Integer.bitCount(beside[local]))
            .thenComparingInt(cells::distance)
            .thenComparingLong(cells::through)
            .thenComparing(local -> view.id(excerpt.node(local))));
    return meetings.subList(0, Math.min(meetings.size(), MEETINGS_MAX));
  }

  /** The ways from a meeting point to the centres of the cells that meet there. */
  Spokes spokes(int local) {
    long[] ways = new long[centres];
    int[] vias = new int[centres];
    Arrays.fill(ways, NONE);
    long own = cells.through(local) - cells.between(local);
    ways[cells.cell(local)] = 2 * (cells.distance(local) * LINK + cells.between(local)) + own;
    vias[cells.cell(local)] = local;
    work.spend(excerpt.degree(local));
    for (int i = excerpt.start(local); i < excerpt.end(local); i++) {
      int other = excerpt.neighbour(i);
      if (bridges(local, other)) {
        int cell = cells.cell(other);
        long cost = 2 * ((cells.distance(other) + 1) * LINK + cells.through(other)) + own;
        if (cost < ways[cell] || cost == ways[cell] && cells.comesBefore(other, vias[cell])) {
          ways[cell] = cost;
          vias[cell] = other;
        }
      }
    }
    return new Spokes(local, ways, vias);
  }

  /**
   * A meeting point and its ways to the centres.
   *
   * @param costs by centre
   * @param vias by centre, the neighbour that a way leads over first; the point itself for the
   *     centre of its own cell
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Spokes(int local, long[] costs, int[] vias) {}
}
