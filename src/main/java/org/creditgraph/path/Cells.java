package org.creditgraph.path;

import java.util.Arrays;
import org.creditgraph.snapshot.View;

/**
 * Which of some given nodes is nearest to each node around them, by links, then by the commonness
 * of what lies between, and through which neighbour: one breadth-first search from all at once.
 */
final class Cells {
  private static final int NO_CELL = -1;

  private final View view;
  private final Excerpt excerpt;
  private final Work work;
  private final int hubLimit;
  private final int centres;

  private int[] queue = new int[64];
  private int count;

  /** By local number: centre + 1, or 0 where none is near. */
  private int[] cells = new int[1 << 8];

  private int[] distances = new int[1 << 8];
  private int[] parents = new int[1 << 8];

  /** The commonness of the nodes strictly between a node and its centre. */
  private long[] between = new long[1 << 8];

  /**
   * @param centres how many there are: the first nodes of the excerpt
   * @param depth how far from a centre a node may be to lead on
   */
  Cells(View view, Excerpt excerpt, Work work, int centres, int hubLimit, int depth) {
    this.view = view;
    this.excerpt = excerpt;
    this.work = work;
    this.hubLimit = hubLimit;
    this.centres = centres;
    for (int centre = 0; centre < centres; centre++) {
      put(centre, centre, 0, centre, 0);
    }
    int levelStart = 0;
    for (int distance = 0; distance <= depth && levelStart < count; distance++) {
      int levelEnd = count;
      int largest = distance == depth ? largestCell(levelStart, levelEnd) : NO_CELL;
      spread(levelStart, levelEnd, distance, largest, false);
      if (largest != NO_CELL) {
        excerpt.close();
        spread(levelStart, levelEnd, distance, largest, true);
      }
      levelStart = levelEnd;
    }
  }

  /**
   * The cell with the most nodes on the last level, which is to be last: what only it leads on to
   * lies beside no other cell, so that only what is here already matters.
   */
  private int largestCell(int start, int end) {
    int[] sizes = new int[centres];
    int largest = 0;
    for (int q = start; q < end; q++) {
      int cell = cell(queue[q]);
      if (++sizes[cell] > sizes[largest]) {
        largest = cell;
      }
    }
    return largest;
  }

  /** Leads on from the nodes of a level, those of one cell or all others. */
  private void spread(int start, int end, int distance, int cell, boolean inCell) {
    for (int q = start; q < end && !work.exhausted(); q++) {
      if ((cell(queue[q]) == cell) == inCell && passable(queue[q])) {
        spread(queue[q], distance + 1);
      }
    }
  }

  private void spread(int local, int distance) {
    long cost = through(local);
    for (int i = excerpt.start(local); i < excerpt.end(local); i++) {
      int next = excerpt.neighbour(i);
      int cell = cell(next);
      if (cell < 0) {
        put(next, cells[local] - 1, distance, local, cost);
      } else if (distances[next] == distance
          && (cost < between[next] || cost == between[next] && comesBefore(local, parents[next]))) {
        cells[next] = cells[local];
        parents[next] = local;
        between[next] = cost;
      }
    }
  }

  private void put(int local, int centre, int distance, int parent, long cost) {
    if (local >= cells.length) {
      int capacity = Math.max(2 * cells.length, excerpt.size() + (local >> 1));
      cells = Arrays.copyOf(cells, capacity);
      distances = Arrays.copyOf(distances, capacity);
      parents = Arrays.copyOf(parents, capacity);
      between = Arrays.copyOf(between, capacity);
    }
    if (count == queue.length) {
      queue = Arrays.copyOf(queue, 2 * count);
    }
    queue[count++] = local;
    cells[local] = centre + 1;
    distances[local] = distance;
    parents[local] = parent;
    between[local] = cost;
  }

  boolean isCentre(int local) {
    return local < centres;
  }

  int count() {
    return count;
  }

  int reached(int i) {
    return queue[i];
  }

  /** The centre that a node is nearest to, or -1. */
  int cell(int local) {
    return local < cells.length ? cells[local] - 1 : -1;
  }

  int distance(int local) {
    return distances[local];
  }

  /** The neighbour that leads to the centre; a centre itself. */
  int parent(int local) {
    return parents[local];
  }

  /** The commonness of what lies on the way from the centre to a node. */
  long between(int local) {
    return between[local];
  }

  /** Whether a way may lead through a node; its links are then read. */
  boolean passable(int local) {
    return excerpt.read(local, isCentre(local) ? Integer.MAX_VALUE - 1 : hubLimit);
  }

  /** The same and that of the node itself, which is passable; 0 for a centre. */
  long through(int local) {
    return between[local] + (isCentre(local) ? 0 : Commonness.of(excerpt.degree(local)));
  }

  boolean comesBefore(int local, int other) {
    return local != other
        && view.id(excerpt.node(local)).compareTo(view.id(excerpt.node(other))) < 0;
  }
}
