package org.creditgraph.control;

import java.util.Arrays;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Share;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * Who controls an organisation with few parties above it: the same as {@link Upstream} finds, on a
 * list of edges, with sets of parties as the bits of a number. The organisation has the number 0.
 */
final class FewAbove {
  private static final int NODES_MAX = 32;
  private static final int EDGES_MAX = 64;
  private static final long HALF = Share.WHOLE / 2;
  private static final int ALL = -1;
  private static final int ORGANIZATION = 1;
  private static final long OWNING = LinkKind.SHAREHOLDING.bit() | LinkKind.CONTROLS.bit();

  final View view;
  private final LinkCursor above;
  private final LinkCursor concert;
  final int[] node = new int[NODES_MAX];
  final int[] from = new int[EDGES_MAX];
  final int[] to = new int[EDGES_MAX];
  final long[] votes = new long[EDGES_MAX];
  private final long[] share = new long[EDGES_MAX];
  private final long[] total = new long[NODES_MAX];
  private final long[] counted = new long[NODES_MAX];

  /** By party: who acts in concert with it, itself included. */
  private final int[] group = new int[NODES_MAX];

  /** Ties of a concert, from each side. */
  final int[] tied = new int[EDGES_MAX];

  final int[] tiedTo = new int[EDGES_MAX];
  int nodes;
  int edges;
  int ties;

  /** What was found last, and whether it could be. */
  private int found = -1;

  private boolean done;

  /** The controllers, of whom one has none but RELATIVE control. */
  private int controllers;

  boolean relative;

  FewAbove(View view) {
    this.view = view;
    this.above = view.links(OWNING, false);
    this.concert = view.links(LinkKind.ACTS_IN_CONCERT.bit(), false);
  }

  /** Reads what is above an organisation; false where that is not for this class. */
  boolean find(int organization) {
    if (organization != found) {
      done = read(organization);
      found = organization;
    }
    return done;
  }

  private boolean read(int organization) {
    nodes = 0;
    edges = 0;
    ties = 0;
    controllers = 0;
    relative = false;
    number(organization);
    for (int i = 0; i < nodes; i++) {
      if (view.isHeldIntricately(node[i]) || !readHolders(i) || !readConcert(i)) {
        return false;
      }
    }
    int controlled = 0;
    int inControl = 0;
    for (int i = 0; i < nodes; i++) {
      int set = setOf(group[i]);
      controlled |= group[i] == 1 << i ? set & ~group[i] : set;
      inControl |= (set & ORGANIZATION) << i;
    }
    controllers = inControl & ~controlled & ~ORGANIZATION;
    return controllers != 0 || findRelative(controlled);
  }

  private boolean readConcert(int party) {
    for (concert.of(node[party]); concert.next(); ) {
      int other = number(concert.neighbour());
      if (other < 0 || ties == EDGES_MAX) {
        return false;
      }
      tied[ties] = party;
      tiedTo[ties++] = other;
      int both = group[party] | group[other];
      for (int i = 0; i < nodes; i++) {
        group[i] = (both >>> i & 1) != 0 ? both : group[i];
      }
    }
    return true;
  }

  private boolean readHolders(int held) {
    total[held] = 0;
    boolean organization = false;
    for (above.into(node[held]); above.next(); edges++) {
      organization = organization || view.kind(node[held]).isOrganization();
      if (!organization) {
        return true;
      }
      int holder = number(above.neighbour());
      if (holder < 0 || edges == EDGES_MAX || view.mayStandForAnother(above.neighbour())) {
        return false;
      }
      from[edges] = holder;
      to[edges] = held;
      votes[edges] = VotingRows.votes(above);
      share[edges] = above.share();
      total[held] += share[edges];
    }
    return true;
  }

  /** -1 where there is no room. */
  private int number(int viewNode) {
    int i = indexOf(viewNode);
    if (i == nodes && i < NODES_MAX) {
      group[nodes] = 1 << nodes;
      node[nodes++] = viewNode;
    }
    return i < NODES_MAX ? i : -1;
  }

  private int indexOf(int viewNode) {
    int i = 0;
    while (i < nodes && node[i] != viewNode) {
      i++;
    }
    return i;
  }

  /**
   * The control set of those who act together, as bits; one of them is in it where others hold it.
   */
  private int setOf(int parties) {
    Arrays.fill(counted, 0, nodes, 0);
    int set = 0;
    int waiting = parties;
    while (waiting != 0) {
      int holder = Integer.numberOfTrailingZeros(waiting);
      waiting &= waiting - 1;
      boolean declares = (parties >>> holder & 1) != 0;
      for (int e = 0; e < edges; e++) {
        int held = 1 << to[e];
        if (from[e] == holder && (set & held) == 0 && passes(e, declares)) {
          set |= held;
          waiting |= held & ~parties;
        }
      }
    }
    return set;
  }

  private boolean passes(int edge, boolean declares) {
    if (votes[edge] == VotingRows.DECLARED) {
      return declares;
    }
    counted[to[edge]] = Math.min(counted[to[edge]] + votes[edge], Share.WHOLE);
    return counted[to[edge]] > HALF;
  }

  /** False where chains of holdings go round. */
  private boolean findRelative(int controlled) {
    double[] effective = new double[nodes];
    int[] left = new int[nodes];
    for (int e = 0; e < edges; e++) {
      left[from[e]]++;
    }
    if (left[0] > 0) {
      return false;
    }
    effective[0] = 1;
    int ready = 0;
    for (int i = 0; i < nodes; i++) {
      ready |= left[i] == 0 ? 1 << i : 0;
    }
    int done = 0;
    for (; ready != 0; done++) {
      int held = Integer.numberOfTrailingZeros(ready);
      ready &= ready - 1;
      for (int e = 0; e < edges; e++) {
        if (to[e] == held) {
          double factor = share[e] / (double) Math.max(Share.WHOLE, total[held]);
          effective[from[e]] += factor * effective[held];
          ready |= --left[from[e]] == 0 ? 1 << from[e] : 0;
        }
      }
    }
    if (done == nodes) {
      takeGreatest(effective, controlled);
    }
    return done == nodes;
  }

  private void takeGreatest(double[] effective, int controlled) {
    int greatest = 0;
    double most = Control.RELATIVE_MIN - Control.EQUAL;
    for (int i = 1; i < nodes; i++) {
      double held = (controlled >>> i & 1) == 0 ? effective[i] : 0;
      if (held > most + (greatest == 0 ? 0 : Control.EQUAL)) {
        greatest = 1 << i;
        most = held;
        relative = true;
      } else if (greatest != 0 && held >= most - Control.EQUAL) {
        relative = false;
      }
    }
    controllers = relative ? greatest : 0;
  }

  int[] controllers() {
    int[] found = new int[Integer.bitCount(controllers)];
    int left = controllers;
    for (int i = 0; i < found.length; i++) {
      found[i] = node[Integer.numberOfTrailingZeros(left)];
      left &= left - 1;
    }
    return found;
  }

  boolean isController(int party) {
    int i = indexOf(party);
    return i < nodes && (controllers >>> i & 1) != 0;
  }

  boolean isInControlSetOf(int party) {
    int i = indexOf(party);
    return i > 0 && i < nodes && ((setOf(group[i]) | setOf(1 << i)) & ORGANIZATION) != 0;
  }

  /**
   * The shortest chain by which a controller proves its control, of equally short ones the first by
   * ids; null where there are more than {@link Chains} tells.
   */
  int @Nullable [] shortestChain(int controller) {
    int party = indexOf(controller);
    int alone = setOf(1 << party);
    if (relative || (alone & ORGANIZATION) != 0) {
      return new FewChains(this, party, 1 << party, relative ? ALL : alone).shortest();
    }
    return new FewChains(this, party, group[party], setOf(group[party])).shortest();
  }
}
