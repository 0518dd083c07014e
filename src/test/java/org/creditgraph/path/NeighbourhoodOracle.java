package org.creditgraph.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** A neighbourhood by sorting all nodes of each level. */
final class NeighbourhoodOracle {
  /** What leads to a node: by number of links (hubs alike), then id. */
  private record Lead(int links, String id) {}

  final List<String> nodes = new ArrayList<>();
  final List<PlainTie> links = new ArrayList<>();
  boolean truncated;

  NeighbourhoodOracle(PlainGraph graph, String start, int depth, int limit, int hubDegree) {
    List<String> all = new ArrayList<>(List.of(start));
    List<String> level = List.of(start);
    // A node that did not fit leads nowhere; so each level is cut before the next.
    for (int distance = 1; distance <= depth && all.size() <= limit; distance++) {
      TreeMap<String, Lead> leads = new TreeMap<>();
      Comparator<Lead> order = Comparator.comparingInt(Lead::links).thenComparing(Lead::id);
      for (String parent : level) {
        int degree = graph.degree(parent);
        Lead lead = new Lead(degree > hubDegree ? Integer.MAX_VALUE : degree, parent);
        for (String child : graph.neighbours(parent)) {
          if (!all.contains(child)) {
            leads.merge(child, lead, (a, b) -> order.compare(a, b) <= 0 ? a : b);
          }
        }
      }
      List<String> next = new ArrayList<>(leads.keySet());
      next.sort(Comparator.<String, Lead>comparing(leads::get, order).thenComparing(id -> id));
      all.addAll(next);
      level = next;
    }
    truncated = all.size() > limit;
    nodes.addAll(truncated ? all.subList(0, limit) : all);
    for (int i = 0; i < nodes.size(); i++) {
      for (int j = 0; j <= i; j++) {
        links.addAll(graph.between(nodes.get(i), nodes.get(j)));
      }
    }
  }
}
