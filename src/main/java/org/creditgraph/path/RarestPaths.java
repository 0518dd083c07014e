package org.creditgraph.path;

import java.util.Arrays;
import java.util.Comparator;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * The rarest simple paths of one length through a corridor, by branch and bound.
 *
 * <p>Depth first, neighbours in the order of their ids, so that of equally common paths those found
 * first are also first by ids; a branch is left when even its best walk is no rarer than the last
 * of a full list. A walk that is no path is the only thing followed in vain.
 */
final class RarestPaths {
  private final View view;
  private final Work work;
  private final Corridor corridor;
  private final int inner;

  private final int[] current;
  private final boolean[] onPath;
  private final boolean[] sorted;
  private final @Nullable String[] ids;

  private final int[][] found;
  private final long[] costs;
  private int count;

  /**
   * @param most how many paths at most
   */
  RarestPaths(View view, Work work, Corridor corridor, int most) {
    this.view = view;
    this.work = work;
    this.corridor = corridor;
    inner = corridor.length() - 1;
    current = new int[inner];
    onPath = new boolean[corridor.size()];
    sorted = new boolean[corridor.size()];
    ids = new String[corridor.size()];
    found = new int[most][];
    costs = new long[most];
    if (!work.exhausted()) {
      sort(corridor.firsts(), 0, corridor.firsts().length);
      follow(corridor.firsts(), 0, corridor.firsts().length, 0, 0);
    }
  }

  int count() {
    return count;
  }

  /** The nodes that the i-th path passes through, as numbers of the corridor. */
  int[] path(int i) {
    return found[i];
  }

  long cost(int i) {
    return costs[i];
  }

  private void follow(int[] nodes, int start, int end, int depth, long cost) {
    int toGo = inner - depth;
    for (int i = start; i < end; i++) {
      int v = nodes[i];
      if (onPath[v]) {
        continue;
      }
      long reached = cost + corridor.weight(v);
      if (reached + corridor.bound(v, toGo) >= ceiling()) {
        continue;
      }
      if (!work.spend(1)) {
        return;
      }
      current[depth] = v;
      if (toGo == 1) {
        keep(reached);
        continue;
      }
      int first = corridor.start(v);
      int last = corridor.end(v);
      if (!sorted[v]) {
        sort(corridor.targets(), first, last);
        sorted[v] = true;
      }
      onPath[v] = true;
      work.spend(last - first);
      follow(corridor.targets(), first, last, depth + 1, reached);
      onPath[v] = false;
    }
  }

  /** What a path must stay below to be kept. */
  private long ceiling() {
    return count == found.length ? costs[count - 1] : Corridor.NONE;
  }

  private void keep(long cost) {
    int place = count == found.length ? count - 1 : count++;
    while (place > 0 && costs[place - 1] > cost) {
      costs[place] = costs[place - 1];
      found[place] = found[place - 1];
      place--;
    }
    costs[place] = cost;
    found[place] = current.clone();
  }

  private void sort(int[] nodes, int start, int end) {
    if (end - start < 2) {
      return;
    }
    Integer[] run = new Integer[end - start];
    Arrays.setAll(run, i -> nodes[start + i]);
    Arrays.sort(run, Comparator.comparing(this::id));
    for (int i = 0; i < run.length; i++) {
      nodes[start + i] = run[i];
    }
  }

  private String id(int v) {
    String id = ids[v];
    if (id == null) {
      id = view.id(corridor.node(v));
      ids[v] = id;
    }
    return id;
  }
}
