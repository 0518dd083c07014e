package org.creditgraph.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.creditgraph.graph.Checkpoint;
import org.jspecify.annotations.Nullable;

/**
 * The simple chains from a party down to an organisation within a set of nodes, shortest first.
 *
 * <p>Concerts and declarations are followed only at the start, among those who act together: who
 * controls a party has its votes, not its word. From then on holdings, downwards. Iterative
 * deepening, pruned by the distance to the end, until no way was left for its length. Told in an
 * order that facts make, not numbers.
 */
final class Chains {
  static final int CHAINS_MAX = 20;

  /** Bounds the depth of the recursion; no pyramid is this high. */
  private static final int LENGTH_MAX = 500;

  private static final int STEPS_MAX = 200_000;

  private final OwnershipGraph graph;
  private final boolean[] allowed;
  private final boolean[] concert;
  private final boolean declarations;
  private final int end;
  private final int[] distance;
  private final List<Chain> found = new ArrayList<>();
  private final boolean[] onPath;
  private final int[] nodes;
  private final int[] links;
  private final @Nullable Checkpoint checkpoint = Checkpoint.current();
  private int steps;
  private boolean tooShort;
  private boolean truncated;

  /**
   * @param allowed which nodes a chain may pass through
   * @param concert which nodes act in concert with the start, itself included
   * @param declarations whether what one declares to control belongs to the proof
   */
  Chains(
      OwnershipGraph graph, boolean[] allowed, boolean[] concert, boolean declarations, int end) {
    this.graph = graph;
    this.allowed = allowed;
    this.concert = concert;
    this.declarations = declarations;
    this.end = end;
    this.onPath = new boolean[graph.nodes];
    this.nodes = new int[graph.nodes];
    this.links = new int[graph.nodes];
    this.distance = distances();
  }

  boolean truncated() {
    return truncated;
  }

  List<Chain> from(int start) {
    nodes[0] = start;
    onPath[start] = true;
    tooShort = distance[start] != Integer.MAX_VALUE;
    for (int length = distance[start]; tooShort && !truncated; length++) {
      tooShort = false;
      truncated = length > LENGTH_MAX;
      extend(0, length, true);
    }
    if (found.size() > 1) {
      found.sort(
          Comparator.comparingInt((Chain chain) -> chain.links().length)
              .thenComparing(this::ids, Arrays::compare));
    }
    return List.copyOf(found);
  }

  private String[] ids(Chain chain) {
    return Arrays.stream(chain.nodes()).mapToObj(graph.view::id).toArray(String[]::new);
  }

  private void extend(int depth, int length, boolean inConcert) {
    int v = nodes[depth];
    int[] start = graph.out.start();
    for (int e = start[v]; e < start[v + 1] && !truncated; e++) {
      int w = graph.to[e];
      if (follows(e, inConcert) && (w == end || allowed[w])) {
        step(depth, length, w, graph.link(e), false);
      }
    }
    int[] tied = graph.concert.start();
    for (int t = tied[v]; inConcert && t < tied[v + 1] && !truncated; t++) {
      int w = graph.concertTo[t];
      if (concert[w] && w != end) {
        step(depth, length, w, graph.concertLink[t], true);
      }
    }
  }

  /** Who leads an organisation has no share of it by that, a head office has. */
  private boolean follows(int edge, boolean inConcert) {
    if (graph.isDeclaration(edge)) {
      return inConcert && declarations;
    }
    return declarations || graph.votes.votes[edge] >= 0 || graph.share[edge] > 0;
  }

  private void step(int depth, int length, int w, int link, boolean inConcert) {
    int left = length - depth - 1;
    if (checkpoint != null) {
      checkpoint.spend(1);
    }
    if (onPath[w] || distance[w] == Integer.MAX_VALUE || w == end && left > 0) {
      return;
    }
    if (distance[w] > left) {
      tooShort = true;
      return;
    }
    if (++steps > STEPS_MAX || left == 0 && found.size() == CHAINS_MAX) {
      truncated = true;
      return;
    }
    nodes[depth + 1] = w;
    links[depth] = link;
    if (left == 0) {
      found.add(chain(length));
      return;
    }
    onPath[w] = true;
    extend(depth + 1, length, inConcert);
    onPath[w] = false;
  }

  private Chain chain(int length) {
    if (graph.intricate) {
      Trail trail = new Trail(graph.view, graph.node(nodes[0]));
      for (int i = 0; i < length; i++) {
        Arrays.stream(graph.linksOf(links[i])).forEach(trail::follow);
      }
      trail.end(graph.node(nodes[length]));
      return trail.chain();
    }
    int[] path = new int[length + 1];
    for (int i = 0; i <= length; i++) {
      path[i] = graph.node(nodes[i]);
    }
    return new Chain(path, Arrays.copyOf(links, length));
  }

  /** The fewest edges from each node down to the end; those in concert count as any of them. */
  private int[] distances() {
    int[] distances = new int[graph.nodes];
    Arrays.fill(distances, Integer.MAX_VALUE);
    int[] queue = new int[graph.nodes];
    int tail = 0;
    distances[end] = 0;
    queue[tail++] = end;
    for (int next = 0; next < tail; next++) {
      int v = queue[next];
      for (int k = graph.in.start()[v]; k < graph.in.start()[v + 1]; k++) {
        int u = graph.from[graph.in.edge()[k]];
        if (distances[u] == Integer.MAX_VALUE) {
          distances[u] = distances[v] + 1;
          queue[tail++] = u;
        }
      }
    }
    for (int i = 0; i < distances.length; i++) {
      distances[i] = concert[i] ? Math.min(distances[i], 1) : distances[i];
    }
    return distances;
  }
}
