package org.creditgraph.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All simple paths by trying every way, then sorted as domain.md 7 says. */
final class PathOracle {
  record PlainPath(List<String> nodes, long commonness) {
    int length() {
      return nodes.size() - 1;
    }
  }

  private final PlainGraph graph;
  private final int hubLimit;
  private final int maxLength;
  private final String to;
  private final List<PlainPath> paths = new ArrayList<>();

  private PathOracle(PlainGraph graph, String to, int maxLength, int hubLimit) {
    this.graph = graph;
    this.to = to;
    this.maxLength = maxLength;
    this.hubLimit = hubLimit;
  }

  static List<PlainPath> paths(
      PlainGraph graph, String from, String to, int maxLength, int hubLimit) {
    PathOracle oracle = new PathOracle(graph, to, maxLength, hubLimit);
    oracle.go(List.of(from), 0);
    oracle.paths.sort(
        Comparator.comparingInt(PlainPath::length)
            .thenComparingLong(PlainPath::commonness)
            .thenComparing(path -> String.join("\u0000", path.nodes())));
    return oracle.paths;
  }

  private void go(List<String> soFar, long commonness) {
    String last = soFar.getLast();
    if (last.equals(to)) {
      paths.add(new PlainPath(soFar, commonness));
      return;
    }
    if (soFar.size() > maxLength) {
      return;
    }
    long through = 0;
    if (soFar.size() > 1) {
      if (graph.degree(last) > hubLimit) {
        return;
      }
      through = Math.round(1e6 * Math.log(graph.degree(last)));
    }
    for (String next : graph.neighbours(last)) {
      if (!soFar.contains(next)) {
        List<String> further = new ArrayList<>(soFar);
        further.add(next);
        go(further, commonness + through);
      }
    }
  }
}
