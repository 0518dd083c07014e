package org.creditgraph.path;

import java.util.Arrays;

/**
 * The nodes around one end of the paths sought, by whole levels of distance. Hubs and the other end
 * are reached but not passed through.
 */
final class Reach {
  private static final int FAR = 0;

  /** A start with more links than this counts as this many when two sides are weighed. */
  private static final int COUNTED_MAX = 1 << 12;

  private final Excerpt excerpt;
  private final Work work;
  private final int start;
  private final int otherStart;
  private final int hubLimit;

  /** Distance + 1 by local number, or FAR. */
  private int[] distances = new int[1 << 8];

  private int[] reached = new int[1 << 8];
  private int count;
  private int levelStart;
  private int depth;

  /** How many nodes were reached before the last {@link #extend}. */
  private int kept;

  /** The nodes passed that have a link to the other end; with parallel links more than once. */
  private int[] beside = new int[16];

  private int besideCount;

  Reach(Excerpt excerpt, Work work, int start, int otherStart, int hubLimit) {
    this.excerpt = excerpt;
    this.work = work;
    this.start = start;
    this.otherStart = otherStart;
    this.hubLimit = hubLimit;
    put(start, 0);
  }

  /** How many whole levels there are. */
  int depth() {
    return depth;
  }

  int count() {
    return count;
  }

  int reached(int i) {
    return reached[i];
  }

  /** The number of links from the start, or -1 when not (yet) reached. */
  int distance(int local) {
    return local < distances.length ? distances[local] - 1 : -1;
  }

  /** Whether there is nothing further to be reached. */
  boolean exhausted() {
    return levelStart == count;
  }

  /** A guess at the links to be read for one level more. */
  long effort() {
    if (depth > 0) {
      return 8L * (count - levelStart);
    }
    return excerpt.read(start, COUNTED_MAX) ? excerpt.degree(start) : COUNTED_MAX;
  }

  /**
   * Adds one level.
   *
   * @return the least sum of distances of a node newly reached that the other side reached before,
   *     or Integer.MAX_VALUE
   */
  int grow(Reach other) {
    int levelEnd = count;
    int nearest = Integer.MAX_VALUE;
    for (int q = levelStart; q < levelEnd && !work.exhausted(); q++) {
      int local = reached[q];
      if (!passable(local)) {
        continue;
      }
      int end = excerpt.end(local);
      for (int i = excerpt.start(local); i < end; i++) {
        int next = excerpt.neighbour(i);
        if (next == otherStart) {
          putBeside(local);
        }
        if (distance(next) < 0) {
          put(next, depth + 1);
          int beyond = other.distance(next);
          if (beyond >= 0 && beyond + depth + 1 < nearest) {
            nearest = beyond + depth + 1;
          }
        }
      }
    }
    levelStart = levelEnd;
    depth++;
    return nearest;
  }

  /**
   * Reaches on beyond the last level, but only to nodes of the other side that lie on a walk of at
   * most `length` links, until {@link #retract}. The distances found so are exact: on a shortest
   * way from such a node every node is one itself. A start whose links are unread, perhaps for
   * being many, stays unread: the other side knows who is beside it.
   */
  void extend(Reach other, int length) {
    kept = count;
    int from = levelStart;
    int distance = depth;
    if (depth == 0) {
      from = count;
      distance = 1;
      for (int i = 0; i < other.besideCount; i++) {
        if (distance(other.beside[i]) < 0) {
          put(other.beside[i], 1);
        }
      }
    }
    for (; from < count && !work.exhausted(); distance++) {
      int to = count;
      for (int q = from; q < to; q++) {
        int local = reached[q];
        int beyond = other.distance(local);
        if (beyond < 0 || beyond + distance > length || !passable(local)) {
          continue;
        }
        int end = excerpt.end(local);
        work.spend(excerpt.degree(local));
        for (int i = excerpt.start(local); i < end; i++) {
          int next = excerpt.neighbour(i);
          if (distance(next) < 0) {
            int rest = other.distance(next);
            if (rest >= 0 && rest + distance + 1 <= length) {
              put(next, distance + 1);
            }
          }
        }
      }
      from = to;
    }
  }

  void retract() {
    while (count > kept) {
      distances[reached[--count]] = FAR;
    }
  }

  /** Whether a path may lead on from a node; its links are then read. */
  private boolean passable(int local) {
    if (local == start) {
      return excerpt.read(local, Integer.MAX_VALUE - 1);
    }
    return local != otherStart && excerpt.read(local, hubLimit);
  }

  private void putBeside(int local) {
    if (besideCount == beside.length) {
      beside = Arrays.copyOf(beside, 2 * besideCount);
    }
    beside[besideCount++] = local;
  }

  private void put(int local, int distance) {
    if (local >= distances.length) {
      distances =
          Arrays.copyOf(distances, Math.max(2 * distances.length, excerpt.size() + (local >> 1)));
    }
    if (count == reached.length) {
      reached = Arrays.copyOf(reached, 2 * count);
    }
    distances[local] = distance + 1;
    reached[count++] = local;
  }
}
