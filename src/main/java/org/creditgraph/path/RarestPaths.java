package org.creditgraph.path;

import java.util.Arrays;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * The rarest simple paths of one length through a corridor, by branch and bound.
 *
 * <p>Depth first; a branch is left when even its best walk would not come before the last of a full
 * list. Since the bound is exact for walks, a walk that is no path is the only thing followed in
 * vain. Ids are looked up only for nodes of equally common paths.
 */
final class RarestPaths {
  private final View view;
  private final Work work;
  private final Corridor corridor;
  private final int inner;

  private final int[] current;
  private final boolean[] onPath;
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
    ids = new String[corridor.size()];
    found = new int[most][];
    costs = new long[most];
    if (!work.exhausted()) {
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
      long reached = cost + corridor.weight(v);
      if (onPath[v] || !hopeful(reached + corridor.bound(v, toGo), depth, v)) {
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
      onPath[v] = true;
      work.spend(last - first);
      follow(corridor.targets(), first, last, depth + 1, reached);
      onPath[v] = false;
    }
  }

  /** Whether a path of this cost that leads on from v may come before the last of a full list. */
  private boolean hopeful(long cost, int depth, int v) {
    if (count < found.length || cost != costs[count - 1]) {
      return cost < (count < found.length ? Corridor.NONE : costs[count - 1]);
    }
    int[] last = found[count - 1];
    for (int i = 0; i < depth; i++) {
      if (current[i] != last[i]) {
        return id(current[i]).compareTo(id(last[i])) < 0;
      }
    }
    return id(v).compareTo(id(last[depth])) < 0;
  }

  private void keep(long cost) {
    int place = count == found.length ? count - 1 : count++;
    while (place > 0
        && (costs[place - 1] > cost
            || costs[place - 1] == cost && comesBefore(current, found[place - 1]))) {
      costs[place] = costs[place - 1];
      found[place] = found[place - 1];
      place--;
    }
    costs[place] = cost;
    found[place] = current.clone();
  }

  private boolean comesBefore(int[] path, int[] other) {
    int i = Arrays.mismatch(path, other);
    return i >= 0 && id(path[i]).compareTo(id(other[i])) < 0;
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
