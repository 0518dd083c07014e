package org.creditgraph.path;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.snapshot.Link;
import org.creditgraph.snapshot.View;

/**
 * The first paths between two nodes, length by length.
 *
 * <p>For each length in turn two breadth-first searches, one from each end, are grown by whole
 * levels, the cheaper side first, until their depths add up to the length. Where they have met,
 * they are extended towards each other over just the nodes that lie on walks of at most that length
 * (all others are hopeless), and the rarest simple paths of exactly that length are drawn from this
 * corridor. One path more than asked for is sought: whether it exists is the truth about
 * `truncated`. A search for L links thus reads two balls of radius L/2, not one of radius L, and of
 * the last level keeps only what the other side has reached.
 */
final class PathSearch {
  private final View view;
  private final PathQuery query;
  private final Work work;
  private final Excerpt excerpt;
  private final int from;
  private final int to;
  private final Reach near;
  private final Reach far;
  private int nearest = Integer.MAX_VALUE;
  private final List<Path> paths = new ArrayList<>();

  PathSearch(View view, int from, int to, PathQuery query, Budget budget) {
    this.view = view;
    this.query = query;
    work = new Work(budget.steps());
    excerpt = new Excerpt(view.links(query.kinds(), query.includeEnded()), work);
    this.from = excerpt.add(from);
    this.to = excerpt.add(to);
    near = new Reach(excerpt, work, this.from, this.to, query.hubLimit());
    far = new Reach(excerpt, work, this.to, this.from, query.hubLimit());
  }

  PathList run() {
    if (from == to) {
      return new PathList(List.of(new Path(List.of(excerpt.node(from)), List.of(), 0)), false);
    }
    for (int length = 1; length <= query.maxLength(); length++) {
      if (!grow(length) || paths.size() > query.first()) {
        break;
      }
      if (nearest <= length) {
        find(length);
      }
    }
    boolean more = paths.size() > query.first();
    return new PathList(more ? paths.subList(0, query.first()) : paths, more || work.exhausted());
  }

  /** Whether there may be paths of this length. */
  private boolean grow(int length) {
    while (near.depth() + far.depth() < length && !near.exhausted() && !far.exhausted()) {
      if (length == query.maxLength()) {
        excerpt.close();
      }
      boolean forward = near.effort() <= far.effort();
      nearest = Math.min(nearest, forward ? near.grow(far) : far.grow(near));
      if (work.exhausted()) {
        return false;
      }
    }
    return nearest <= length || !near.exhausted() && !far.exhausted();
  }

  private void find(int length) {
    int most = query.first() + 1 - paths.size();
    if (length == 1) {
      paths.add(path(new int[0], 0));
      return;
    }
    near.extend(far, length);
    far.extend(near, length);
    Corridor corridor = new Corridor(excerpt, work, near, far, query.hubLimit(), length);
    RarestPaths rarest = new RarestPaths(view, work, corridor, most);
    for (int i = 0; i < rarest.count(); i++) {
      int[] inner = rarest.path(i).clone();
      for (int j = 0; j < inner.length; j++) {
        inner[j] = corridor.local(inner[j]);
      }
      paths.add(path(inner, rarest.cost(i)));
    }
    near.retract();
    far.retract();
  }

  private Path path(int[] inner, long commonness) {
    List<Integer> nodes = new ArrayList<>(inner.length + 2);
    List<Step> steps = new ArrayList<>(inner.length + 1);
    nodes.add(excerpt.node(from));
    int before = from;
    for (int i = 0; i <= inner.length; i++) {
      int next = i < inner.length ? inner[i] : to;
      nodes.add(excerpt.node(next));
      steps.add(step(before, next));
      before = next;
    }
    return new Path(nodes, steps, commonness);
  }

  private Step step(int before, int next) {
    int[] between = excerpt.linksBetween(before, next);
    List<Link> links = LinkOrder.sorted(view, between);
    int last = Math.min(links.size(), 1 + Step.ALSO_MAX);
    return new Step(links.getFirst(), links.subList(1, last), links.size());
  }
}
