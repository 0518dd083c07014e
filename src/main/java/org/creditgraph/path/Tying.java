package org.creditgraph.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.creditgraph.path.Bridges.Spokes;
import org.creditgraph.snapshot.View;

/**
 * A small subgraph that ties some nodes together: a Steiner tree by Mehlhorn's approximation
 * (Information Processing Letters 27, 1988), then made smaller.
 *
 * <p>Every node around goes to the nearest of those asked about; a link between two such cells is a
 * bridge between their centres; the cheapest bridges make a spanning tree. Cost is the number of
 * links, then the commonness of what is passed; the result costs at most twice the least possible.
 * Bridges longer than `maxLength` are left out, which parts the nodes into just those groups in
 * which one is tied to the next by a path of at most that length. Linear in the links read.
 *
 * <p>Ways from two to two miss the one person behind three companies where each two also share
 * something else. So nodes where three cells meet are tried as further centres, and kept, the best
 * first, as long as the tree gets smaller.
 */
final class Tying {
  private final View view;
  private final ConnectQuery query;
  private final Budget budget;
  private final Work work;
  private final Excerpt excerpt;
  private final int[] asked;

  Tying(View view, int[] nodes, ConnectQuery query, Budget budget) {
    this.view = view;
    this.query = query;
    this.budget = budget;
    work = new Work(budget.steps());
    excerpt = new Excerpt(view.links(query.kinds(), query.includeEnded()), work);
    // In the order of ids, so that the answer does not depend on the order asked.
    Arrays.stream(nodes).boxed().sorted(Comparator.comparing(view::id)).forEach(excerpt::add);
    asked = Arrays.stream(nodes).map(excerpt::find).toArray();
  }

  Connection run() {
    int depth = (query.maxLength() - 1) / 2;
    Cells cells = new Cells(view, excerpt, work, asked.length, query.hubLimit(), depth);
    Bridges bridges = new Bridges(view, excerpt, work, cells, asked.length, query.maxLength());
    TyingTree tree = smallest(cells, bridges);
    return new Connection(subgraph(cells, tree.links()), groups(tree));
  }

  private TyingTree smallest(Cells cells, Bridges bridges) {
    TyingTree tree = new TyingTree(cells, bridges, asked.length, List.of());
    List<Spokes> points = new ArrayList<>();
    if (asked.length > 2 && !work.exhausted()) {
      bridges.meetings().forEach(local -> points.add(bridges.spokes(local)));
    }
    for (boolean better = true; better && tree.meetings().size() < asked.length - 2; ) {
      better = false;
      for (TyingTree next : withOneMore(tree, points, cells, bridges)) {
        if (next.waysCost() >= tree.waysCost()) {
          break;
        }
        if (next.isSound(query.maxLength()) && next.cost() < tree.cost()) {
          tree = next;
          better = true;
          break;
        }
      }
    }
    return tree;
  }

  /** The tree over one meeting point more, for each of those not in it, the cheapest first. */
  private List<TyingTree> withOneMore(
      TyingTree tree, List<Spokes> points, Cells cells, Bridges bridges) {
    List<TyingTree> trees = new ArrayList<>();
    for (Spokes point : points) {
      if (!tree.meetings().contains(point)) {
        List<Spokes> meetings = new ArrayList<>(tree.meetings());
        meetings.add(point);
        trees.add(new TyingTree(cells, bridges, asked.length, meetings));
      }
    }
    trees.sort(Comparator.comparingLong(TyingTree::waysCost));
    return trees;
  }

  private List<List<Integer>> groups(TyingTree tree) {
    Map<Integer, List<Integer>> members = new LinkedHashMap<>();
    for (int local : asked) {
      members.computeIfAbsent(tree.group(local), g -> new ArrayList<>()).add(excerpt.node(local));
    }
    return List.copyOf(members.values());
  }

  private Subgraph subgraph(Cells cells, Set<Long> pairs) {
    Set<Integer> passed =
        new TreeSet<>(
            Comparator.<Integer>comparingInt(cells::distance)
                .thenComparing(local -> view.id(excerpt.node(local))));
    for (long pair : pairs) {
      passed.add((int) (pair >>> 32));
      passed.add((int) pair);
    }
    passed.removeIf(cells::isCentre);
    int[] locals =
        IntStream.concat(Arrays.stream(asked), passed.stream().mapToInt(local -> local)).toArray();
    SubgraphLinks links = new SubgraphLinks(view, excerpt, locals);
    for (long pair : pairs) {
      links.gatherBetween((int) (pair >>> 32), (int) pair);
    }
    return links.subgraph(work.exhausted(), budget.subgraphLinks());
  }
}
