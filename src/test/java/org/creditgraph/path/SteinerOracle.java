package org.creditgraph.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The least cost of a tree that ties some nodes, by trying every set of further nodes and growing a
 * minimum spanning tree on each. The cost of a link is one, and as a tie-breaker half the
 * commonness of each of its ends that is not among those to be tied; here twice that, in integers.
 */
final class SteinerOracle {
  static final long LINK = 1L << 40;

  private final PlainGraph graph;
  private final Set<String> asked;
  private final List<String> passable = new ArrayList<>();

  SteinerOracle(PlainGraph graph, Set<String> asked, int hubLimit) {
    this.graph = graph;
    this.asked = asked;
    for (String node : graph.nodes) {
      if (!asked.contains(node) && graph.degree(node) <= hubLimit) {
        passable.add(node);
      }
    }
  }

  long edge(String a, String b) {
    return 2 * LINK + commonness(a) + commonness(b);
  }

  private long commonness(String node) {
    return asked.contains(node) ? 0 : Math.round(1e6 * Math.log(graph.degree(node)));
  }

  /** Twice the cost, or Long.MAX_VALUE when nothing ties them. */
  long least(Set<String> terminals) {
    List<String> others = new ArrayList<>(passable);
    for (String node : asked) {
      if (!terminals.contains(node)) {
        others.add(node);
      }
    }
    long least = Long.MAX_VALUE;
    for (int set = 0; set < 1 << others.size(); set++) {
      Set<String> nodes = new TreeSet<>(terminals);
      for (int i = 0; i < others.size(); i++) {
        if ((set >> i & 1) == 1) {
          nodes.add(others.get(i));
        }
      }
      least = Math.min(least, spanning(nodes));
    }
    return least;
  }

  private long spanning(Set<String> nodes) {
    Set<String> open = new TreeSet<>(nodes);
    Set<String> tied = new TreeSet<>();
    String first = open.iterator().next();
    tied.add(first);
    open.remove(first);
    long cost = 0;
    while (!open.isEmpty()) {
      long cheapest = Long.MAX_VALUE;
      String next = null;
      for (String a : tied) {
        for (String b : graph.neighbours(a)) {
          if (open.contains(b) && edge(a, b) < cheapest) {
            cheapest = edge(a, b);
            next = b;
          }
        }
      }
      if (next == null) {
        return Long.MAX_VALUE;
      }
      cost += cheapest;
      tied.add(next);
      open.remove(next);
    }
    return cost;
  }
}
