package org.creditgraph.path;

import java.util.Arrays;

/**
 * The nodes that lie between two ends on walks of at most a given length, renumbered from 0 on,
 * with the links among them; both ends are left out. For each node and number of links still to go
 * it knows the least commonness of a walk to the far end, which bounds that of every path.
 */
final class Corridor {
  static final long NONE = Long.MAX_VALUE / 4;

  private final Excerpt excerpt;
  private final Work work;
  private final int length;

  private final int[] locals;
  private final int[] distancesFrom;
  private final int[] weights;
  private final boolean[] lasts;
  private final int[] starts;
  private int[] targets = new int[64];
  private int targetCount;
  private final int[] firsts;
  private final long[] bounds;

  /** Of two reaches that were extended to the length asked, which is at least 2. */
  Corridor(Excerpt excerpt, Work work, Reach near, Reach far, int hubLimit, int length) {
    this.excerpt = excerpt;
    this.work = work;
    this.length = length;
    int from = near.reached(0);
    int to = far.reached(0);
    locals = inner(near, far, hubLimit);
    distancesFrom = new int[locals.length];
    weights = new int[locals.length];
    lasts = new boolean[locals.length];
    starts = new int[locals.length + 1];
    int[] numbers = new int[excerpt.size()];
    for (int v = 0; v < locals.length; v++) {
      numbers[locals[v]] = v + 1;
      distancesFrom[v] = near.distance(locals[v]);
      weights[v] = Commonness.of(excerpt.degree(locals[v]));
    }
    firsts = link(numbers, from, to);
    bounds = work.spend((long) locals.length * length) ? bounds() : new long[0];
  }

  /** The nodes that are no hubs, no ends, and not too far from both. */
  private int[] inner(Reach near, Reach far, int hubLimit) {
    int[] inner = new int[64];
    int count = 0;
    for (int i = 1; i < near.count() && !work.exhausted(); i++) {
      int local = near.reached(i);
      int beyond = far.distance(local);
      if (beyond > 0 && near.distance(local) + beyond <= length && excerpt.read(local, hubLimit)) {
        if (count == inner.length) {
          inner = Arrays.copyOf(inner, 2 * count);
        }
        inner[count++] = local;
      }
    }
    return Arrays.copyOf(inner, count);
  }

  /** Gathers the links among the nodes, each pair once, and returns those beside the near end. */
  private int[] link(int[] numbers, int from, int to) {
    int[] beside = new int[locals.length];
    int besideCount = 0;
    int[] seenFrom = new int[locals.length];
    for (int v = 0; v < locals.length; v++) {
      starts[v] = targetCount;
      boolean first = false;
      int end = excerpt.end(locals[v]);
      work.spend(excerpt.degree(locals[v]));
      for (int i = excerpt.start(locals[v]); i < end; i++) {
        int local = excerpt.neighbour(i);
        int u = numbers[local] - 1;
        if (u >= 0 && u != v && seenFrom[u] != v + 1) {
          seenFrom[u] = v + 1;
          add(u);
        }
        first |= local == from;
        lasts[v] |= local == to;
      }
      if (first) {
        beside[besideCount++] = v;
      }
    }
    starts[locals.length] = targetCount;
    return Arrays.copyOf(beside, besideCount);
  }

  private void add(int target) {
    if (targetCount == targets.length) {
      targets = Arrays.copyOf(targets, 2 * targetCount);
    }
    targets[targetCount++] = target;
  }

  /** By number of links to go, then node: exact for walks, hence a lower bound for paths. */
  private long[] bounds() {
    int n = locals.length;
    long[] least = new long[n * length];
    Arrays.fill(least, NONE);
    for (int v = 0; v < n && length > 1; v++) {
      if (lasts[v]) {
        least[n + v] = 0;
      }
    }
    for (int toGo = 2; toGo < length; toGo++) {
      work.spend(targetCount);
      for (int v = 0; v < n; v++) {
        if (distancesFrom[v] + toGo <= length) {
          long best = NONE;
          for (int i = starts[v]; i < starts[v + 1]; i++) {
            int u = targets[i];
            best = Math.min(best, weights[u] + least[(toGo - 1) * n + u]);
          }
          least[toGo * n + v] = best;
        }
      }
    }
    return least;
  }

  int size() {
    return locals.length;
  }

  int length() {
    return length;
  }

  int local(int v) {
    return locals[v];
  }

  int node(int v) {
    return excerpt.node(locals[v]);
  }

  int weight(int v) {
    return weights[v];
  }

  /** The nodes beside the near end. */
  int[] firsts() {
    return firsts;
  }

  int start(int v) {
    return starts[v];
  }

  int end(int v) {
    return starts[v + 1];
  }

  /** The other ends of links, a run for each node. */
  int[] targets() {
    return targets;
  }

  /** The least commonness of what is passed after v on a walk of just so many links to the end. */
  long bound(int v, int toGo) {
    return bounds[toGo * locals.length + v];
  }
}
