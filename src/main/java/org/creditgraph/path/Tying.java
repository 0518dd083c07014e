package org.creditgraph.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * A small subgraph that ties some nodes together, by Mehlhorn's approximation of a Steiner tree
 * (Information Processing Letters 27, 1988).
 *
 * <p>Every node around goes to the nearest of those asked about; a link between two such cells is a
 * bridge between their centres; the cheapest bridges make a spanning tree. Cost is the number of
 * links, then the commonness of what is passed; the result costs at most twice the least possible.
 * Bridges longer than `maxLength` are left out, which parts the nodes into just those groups in
 * which one is tied to the next by a path of at most that length. Linear in the links read.
 */
final class Tying {
  /** A link between two cells. {@code left} lies in the cell with the smaller number. */
  private record Bridge(int left, int right, int links, long commonness) {}

  private final View view;
  private final ConnectQuery query;
  private final Budget budget;
  private final Work work;
  private final Excerpt excerpt;
  private final int[] asked;
  private final int[] groups;

  Tying(View view, int[] nodes, ConnectQuery query, Budget budget) {
    this.view = view;
    this.query = query;
    this.budget = budget;
    work = new Work(budget.steps());
    excerpt = new Excerpt(view.links(query.kinds(), query.includeEnded()), work);
    // In the order of ids, so that the answer does not depend on the order asked.
    Arrays.stream(nodes).boxed().sorted(Comparator.comparing(view::id)).forEach(excerpt::add);
    asked = Arrays.stream(nodes).map(excerpt::find).toArray();
    groups = new int[nodes.length];
    Arrays.setAll(groups, i -> i);
  }

  Connection run() {
    int depth = (query.maxLength() - 1) / 2;
    Cells cells = new Cells(view, excerpt, work, asked.length, query.hubLimit(), depth);
    boolean[] inTree = new boolean[excerpt.size()];
    List<int[]> edges = new ArrayList<>();
    for (Bridge bridge : bridges(cells, depth)) {
      int left = group(cells.cell(bridge.left()));
      int right = group(cells.cell(bridge.right()));
      if (left != right) {
        groups[Math.max(left, right)] = Math.min(left, right);
        edges.add(new int[] {bridge.left(), bridge.right()});
        climb(cells, bridge.left(), inTree, edges);
        climb(cells, bridge.right(), inTree, edges);
      }
    }
    return new Connection(subgraph(cells, inTree, edges), groups());
  }

  /** The cheapest bridge of each two cells, the cheapest first. */
  private List<Bridge> bridges(Cells cells, int depth) {
    @Nullable Bridge[] cheapest = new Bridge[asked.length * asked.length];
    int reached = cells.count();
    for (int q = 0; q < reached && !work.exhausted(); q++) {
      int local = cells.reached(q);
      if (cells.distance(local) > depth || !cells.passable(local)) {
        continue;
      }
      work.spend(excerpt.degree(local));
      for (int i = excerpt.start(local); i < excerpt.end(local); i++) {
        int other = excerpt.neighbour(i);
        if (bridges(cells, local, other)) {
          offer(cheapest, cells, local, other);
        }
      }
    }
    Comparator<Bridge> order =
        Comparator.comparingInt(Bridge::links)
            .thenComparingLong(Bridge::commonness)
            .thenComparingInt(bridge -> cells.cell(bridge.left()))
            .thenComparingInt(bridge -> cells.cell(bridge.right()));
    List<Bridge> bridges = new ArrayList<>();
    for (Bridge bridge : cheapest) {
      if (bridge != null) {
        bridges.add(bridge);
      }
    }
    bridges.sort(order);
    return bridges;
  }

  private boolean bridges(Cells cells, int local, int other) {
    int cell = cells.cell(other);
    return cell >= 0
        && cell != cells.cell(local)
        && cells.distance(local) + 1 + cells.distance(other) <= query.maxLength()
        && cells.passable(other);
  }

  private void offer(@Nullable Bridge[] cheapest, Cells cells, int local, int other) {
    boolean ordered = cells.cell(local) < cells.cell(other);
    int left = ordered ? local : other;
    int right = ordered ? other : local;
    int pair = cells.cell(left) * asked.length + cells.cell(right);
    int links = cells.distance(left) + 1 + cells.distance(right);
    long commonness = cells.through(left) + cells.through(right);
    Bridge best = cheapest[pair];
    if (best == null
        || links < best.links()
        || links == best.links()
            && (commonness < best.commonness()
                || commonness == best.commonness()
                    && (cells.comesBefore(left, best.left())
                        || left == best.left() && cells.comesBefore(right, best.right())))) {
      cheapest[pair] = new Bridge(left, right, links, commonness);
    }
  }

  /** Adds the way from a node to its centre, up to where it was added before. */
  private void climb(Cells cells, int local, boolean[] inTree, List<int[]> edges) {
    int at = local;
    while (!cells.isCentre(at) && !inTree[at]) {
      inTree[at] = true;
      edges.add(new int[] {at, cells.parent(at)});
      at = cells.parent(at);
    }
  }

  private int group(int centre) {
    int group = centre;
    while (groups[group] != group) {
      group = groups[group];
    }
    return group;
  }

  private List<List<Integer>> groups() {
    Map<Integer, List<Integer>> members = new LinkedHashMap<>();
    for (int local : asked) {
      members.computeIfAbsent(group(local), g -> new ArrayList<>()).add(excerpt.node(local));
    }
    return List.copyOf(members.values());
  }

  private Subgraph subgraph(Cells cells, boolean[] inTree, List<int[]> edges) {
    List<Integer> passed = new ArrayList<>();
    for (int q = 0; q < cells.count(); q++) {
      if (inTree[cells.reached(q)]) {
        passed.add(cells.reached(q));
      }
    }
    passed.sort(
        Comparator.<Integer>comparingInt(cells::distance)
            .thenComparing(local -> view.id(excerpt.node(local))));
    int[] locals = Arrays.copyOf(asked, asked.length + passed.size());
    for (int i = 0; i < passed.size(); i++) {
      locals[asked.length + i] = passed.get(i);
    }
    SubgraphLinks links = new SubgraphLinks(view, excerpt, locals);
    for (int[] edge : edges) {
      links.gatherBetween(edge[0], edge[1]);
    }
    return links.subgraph(work.exhausted(), budget.subgraphLinks());
  }
}
