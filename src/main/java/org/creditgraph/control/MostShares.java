package org.creditgraph.control;

import java.util.Arrays;
import org.creditgraph.graph.Checkpoint;
import org.creditgraph.graph.Share;

/**
 * The most that a party may effectively hold in another: the greatest probability of reaching it in
 * the Markov chain of intervals that steps from an organisation to its holders. What lower ends
 * leave of an organisation goes first to those holders through whom the party holds most. Solved by
 * strongly connected component; on rings the least fixed point, by policy iteration (a split is
 * changed only where that gives strictly more, so that no ring closes upon itself).
 */
final class MostShares {
  private static final int ROUNDS_MAX = 500;

  /** Edges that all parties of one question may pass: some seconds. */
  private static final long WORK_MAX = 100_000_000;

  private static final double GAIN_MIN = 1e-12;

  private final OwnershipGraph graph;
  private final double[] value;
  private final int[] place;
  private long work;
  private boolean unresolved;

  MostShares(OwnershipGraph graph) {
    this.graph = graph;
    this.value = new double[graph.nodes];
    this.place = new int[graph.nodes];
  }

  /** Whether the last question could not be answered, so that 1 stands for it. */
  boolean isUnresolved() {
    return unresolved;
  }

  /** What a party holds at most in the node with the number 0. */
  double of(int holder) {
    return below(holder)[0];
  }

  /** What a party holds at most in every other; until the next question. */
  double[] below(int holder) {
    unresolved = work > WORK_MAX;
    Arrays.fill(value, unresolved ? 1 : 0);
    if (unresolved) {
      return value;
    }
    double[] leads = new double[graph.from.length];
    for (int e = 0; e < leads.length; e++) {
      leads[e] = graph.to[e] == holder ? 0 : graph.shareMost[e];
    }
    work += leads.length;
    Checkpoint.passed(leads.length / 8);
    Components components = new Components(graph.out, graph.to, leads, holder);
    value[holder] = 1;
    for (int c = components.count() - 2; c >= 0 && !unresolved; c--) {
      solve(components.members(c));
    }
    if (unresolved) {
      Arrays.fill(value, 1);
    }
    return value;
  }

  private void solve(int[] member) {
    if (member.length == 1 && !holdsItself(member[0])) {
      value[member[0]] = Math.min(1, new Split(member[0]).worth());
      return;
    }
    Split[] splits = Arrays.stream(member).mapToObj(Split::new).toArray(Split[]::new);
    boolean changed = true;
    for (int round = 0; changed; round++) {
      if (round > ROUNDS_MAX || !evaluate(member, splits)) {
        unresolved = true;
        return;
      }
      changed = false;
      for (int i = 0; i < member.length; i++) {
        Split better = new Split(member[i]);
        if (better.worth() > value[member[i]] + GAIN_MIN) {
          splits[i] = better;
          changed = true;
        }
      }
    }
  }

  private boolean holdsItself(int node) {
    for (int k = graph.in.start()[node]; k < graph.in.start()[node + 1]; k++) {
      int e = graph.in.edge()[k];
      if (graph.from[e] == node && graph.shareMost[e] > 0) {
        return true;
      }
    }
    return false;
  }

  /** The values of a component's members where its splits are these; false where it takes long. */
  private boolean evaluate(int[] member, Split[] splits) {
    Arrays.fill(place, -1);
    int edges = 0;
    for (int i = 0; i < member.length; i++) {
      place[member[i]] = i;
      edges += splits[i].edges.length;
    }
    work += edges;
    boolean[] live = live(splits);
    double[] outside = new double[member.length];
    LinearSystem within = new LinearSystem(outside, edges);
    for (int i = 0; i < member.length; i++) {
      for (int k = 0; live[i] && k < splits[i].edges.length; k++) {
        int tail = graph.from[splits[i].edges[k]];
        if (place[tail] < 0) {
          outside[i] += splits[i].part[k] * value[tail];
        } else if (live[place[tail]]) {
          within.add(i, place[tail], splits[i].part[k]);
        }
      }
    }
    double[] solved = within.isTrivial() ? outside : within.solve();
    for (int i = 0; i < solved.length; i++) {
      value[member[i]] = Math.clamp(solved[i], 0, 1);
    }
    return solved.length > 0;
  }

  /** Which members reach the party at all: the others hold nothing, whatever rings they form. */
  private boolean[] live(Split[] splits) {
    boolean[] live = new boolean[splits.length];
    boolean grown = true;
    while (grown) {
      grown = false;
      for (int i = 0; i < splits.length; i++) {
        for (int k = 0; !live[i] && k < splits[i].edges.length; k++) {
          int tail = graph.from[splits[i].edges[k]];
          boolean reaches = place[tail] < 0 ? value[tail] > 0 : live[place[tail]];
          if (splits[i].part[k] > 0 && reaches) {
            live[i] = true;
            grown = true;
          }
        }
      }
    }
    return live;
  }

  /** How an organisation is split among its holders when it serves the party most. */
  private final class Split {
    final int[] edges;
    final double[] part;

    Split(int organization) {
      int start = graph.in.start()[organization];
      edges = Arrays.copyOfRange(graph.in.edge(), start, graph.in.start()[organization + 1]);
      part = new double[edges.length];
      long total = graph.heldTotal[organization];
      long left = Share.WHOLE - total;
      Integer[] best = new Integer[edges.length];
      Arrays.setAll(best, k -> k);
      Arrays.sort(best, (a, b) -> Double.compare(worth(edges[b]), worth(edges[a])));
      for (int k : best) {
        int e = edges[k];
        long more = 0;
        if (left > 0 && worth(e) > 0) {
          more = Math.min(left, graph.shareMost[e] - graph.share[e]);
          left -= more;
        }
        part[k] = (graph.share[e] + more) / (double) Math.max(Share.WHOLE, total);
      }
    }

    private double worth(int edge) {
      return value[graph.from[edge]];
    }

    double worth() {
      double sum = 0;
      for (int k = 0; k < edges.length; k++) {
        sum += part[k] * worth(edges[k]);
      }
      return sum;
    }
  }
}
