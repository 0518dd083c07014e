package org.creditgraph.path;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.creditgraph.snapshot.View;

/**
 * The nodes within some links of one, nearest first.
 *
 * <p>Breadth first. Within a level the nodes with the fewest links lead on first (hubs last, all
 * alike; ties by id), and what each leads to comes in the order of ids. A limit thus cuts the
 * furthest, and of these what lies behind hubs. The links of a hub are read only when there is room
 * left for what is behind it.
 */
final class Surroundings {
  private record Candidate(String id, int local) {}

  private static final Comparator<Candidate> BY_ID = Comparator.comparing(Candidate::id);

  private final View view;
  private final NeighbourhoodQuery query;
  private final Budget budget;
  private final Work work;
  private final Excerpt excerpt;
  private final int[] chosen;
  private int count;
  private boolean[] seen = new boolean[1 << 8];
  private boolean truncated;

  Surroundings(View view, int node, NeighbourhoodQuery query, Budget budget) {
    this.view = view;
    this.query = query;
    this.budget = budget;
    work = new Work(budget.steps());
    excerpt = new Excerpt(view.links(query.kinds(), query.includeEnded()), work);
    chosen = new int[query.limit()];
    choose(excerpt.add(node));
  }

  Subgraph run() {
    int levelStart = 0;
    for (int level = 0; level < query.depth() && levelStart < count; level++) {
      int levelEnd = count;
      for (Integer local : leading(levelStart, levelEnd)) {
        if (!lead(local)) {
          truncated = true;
          return subgraph();
        }
      }
      levelStart = levelEnd;
    }
    return subgraph();
  }

  /** The nodes of a level in the order in which they lead on. */
  private Integer[] leading(int start, int end) {
    Integer[] level = new Integer[end - start];
    for (int i = start; i < end; i++) {
      excerpt.read(chosen[i], budget.hubDegree());
      level[i - start] = chosen[i];
    }
    Arrays.sort(
        level,
        Comparator.<Integer>comparingInt(
                local -> excerpt.isRead(local) ? excerpt.degree(local) : Integer.MAX_VALUE)
            .thenComparing(local -> view.id(excerpt.node(local))));
    return level;
  }

  /**
   * Chooses what a node leads to.
   *
   * @return whether there was room for all of it
   */
  private boolean lead(int local) {
    if (!excerpt.read(local, Integer.MAX_VALUE - 1)) {
      return false;
    }
    int room = chosen.length - count;
    if (excerpt.size() > seen.length) {
      seen = Arrays.copyOf(seen, 2 * excerpt.size());
    }
    PriorityQueue<Candidate> first = new PriorityQueue<>(BY_ID.reversed());
    boolean all = true;
    for (int i = excerpt.start(local); i < excerpt.end(local); i++) {
      int next = excerpt.neighbour(i);
      if (seen[next]) {
        continue;
      }
      if (room == 0) {
        return false;
      }
      seen[next] = true;
      String id = view.id(excerpt.node(next));
      if (first.size() < room) {
        first.add(new Candidate(id, next));
      } else {
        all = false;
        if (id.compareTo(first.element().id()) < 0) {
          first.remove();
          first.add(new Candidate(id, next));
        }
      }
    }
    first.stream().sorted(BY_ID).forEach(candidate -> choose(candidate.local()));
    return all;
  }

  private void choose(int local) {
    seen[local] = true;
    chosen[count++] = local;
  }

  private Subgraph subgraph() {
    excerpt.close();
    for (int i = 0; i < count; i++) {
      if (!excerpt.read(chosen[i], Integer.MAX_VALUE - 1)) {
        truncated = true;
      }
    }
    SubgraphLinks links = new SubgraphLinks(view, excerpt, Arrays.copyOf(chosen, count));
    links.gatherAll();
    return links.subgraph(truncated || work.exhausted(), budget.subgraphLinks());
  }
}
