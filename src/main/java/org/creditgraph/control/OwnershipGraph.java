package org.creditgraph.control;

import java.util.Arrays;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Refusal;
import org.creditgraph.graph.Share;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/**
 * The part of a view that decides who controls an organisation, or what a party controls: parties
 * with numbers of its own, and the holdings, declarations and concerts between them as arrays.
 */
final class OwnershipGraph {
  private static final int NODES_MAX = 500_000;
  private static final long OWNING = LinkKind.SHAREHOLDING.bit() | LinkKind.CONTROLS.bit();
  private static final long CONCERT = LinkKind.ACTS_IN_CONCERT.bit();

  final View view;
  int nodes;
  int[] node = new int[16];
  int edges;
  int[] from = new int[32];
  int[] to = new int[32];
  int[] votes = new int[32];
  int[] share = new int[32];
  int[] link = new int[32];
  LinkKind[] kind = new LinkKind[32];

  /** The sum of the shares held in each party, in millionths, over all its holders. */
  long[] heldTotal = new long[16];

  private int[] local = new int[64];

  private OwnershipGraph(View view) {
    this.view = view;
    Arrays.fill(local, -1);
  }

  /** Everybody who holds, declares to control or acts in concert, up from an organisation. */
  static OwnershipGraph upstream(View view, int organization) {
    OwnershipGraph graph = new OwnershipGraph(view);
    graph.add(organization);
    LinkCursor owning = view.links(OWNING, false);
    LinkCursor concert = view.links(CONCERT, false);
    for (int i = 0; i < graph.nodes; i++) {
      owning.into(graph.node[i]);
      while (owning.next()) {
        graph.addEdge(graph.add(owning.neighbour()), i, owning);
      }
      graph.addConcerts(i, concert);
    }
    return graph;
  }

  /** Everything that a party and those in concert with it hold, down to the last subsidiary. */
  static OwnershipGraph downstream(View view, int party) {
    OwnershipGraph graph = new OwnershipGraph(view);
    graph.add(party);
    LinkCursor links = view.links(CONCERT, false);
    for (int i = 0; i < graph.nodes; i++) {
      graph.addConcerts(i, links);
    }
    LinkCursor owning = view.links(OWNING, false);
    for (int i = 0; i < graph.nodes; i++) {
      owning.from(graph.node[i]);
      while (owning.next()) {
        graph.addEdge(i, graph.add(owning.neighbour()), owning);
      }
    }
    graph.totalHoldings();
    return graph;
  }

  private void totalHoldings() {
    LinkCursor holdings = view.links(LinkKind.SHAREHOLDING.bit(), false);
    for (int i = 0; i < nodes; i++) {
      heldTotal[i] = 0;
      holdings.into(node[i]);
      while (holdings.next()) {
        heldTotal[i] += Math.max(0, holdings.shareMillionths());
      }
    }
  }

  private void addConcerts(int i, LinkCursor concert) {
    concert.of(node[i]);
    while (concert.next()) {
      int other = add(concert.neighbour());
      if (i < other) { // the other end sees it again
        addEdge(i, other, concert);
      }
    }
  }

  /** The number of a node of the view in here; a new one when it is not in yet. */
  private int add(int viewNode) {
    if (2 * (nodes + 1) > local.length) {
      grow();
    }
    int slot = slot(viewNode);
    if (local[slot] < 0) {
      if (nodes == NODES_MAX) {
        throw new Refusal(
            "OWNERSHIP_TOO_WIDE",
            "More than "
                + NODES_MAX
                + " parties are tied by ownership here; ask about a part of them.");
      }
      if (nodes == node.length) {
        node = Arrays.copyOf(node, 2 * nodes);
        heldTotal = Arrays.copyOf(heldTotal, 2 * nodes);
      }
      node[nodes] = viewNode;
      local[slot] = nodes++;
    }
    return local[slot];
  }

  /** The number of a node of the view in here, or -1. */
  int find(int viewNode) {
    return local[slot(viewNode)];
  }

  private int slot(int viewNode) {
    int mask = local.length - 1;
    int slot = (viewNode * 0x9E3779B9 >>> 7) & mask;
    while (local[slot] >= 0 && node[local[slot]] != viewNode) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    local = new int[2 * local.length];
    Arrays.fill(local, -1);
    for (int i = 0; i < nodes; i++) {
      local[slot(node[i])] = i;
    }
  }

  private void addEdge(int a, int b, LinkCursor cursor) {
    if (edges == from.length) {
      int size = 2 * edges;
      from = Arrays.copyOf(from, size);
      to = Arrays.copyOf(to, size);
      votes = Arrays.copyOf(votes, size);
      share = Arrays.copyOf(share, size);
      link = Arrays.copyOf(link, size);
      kind = Arrays.copyOf(kind, size);
    }
    LinkKind kindOfLink = cursor.kind();
    boolean holding = kindOfLink == LinkKind.SHAREHOLDING;
    from[edges] = a;
    to[edges] = b;
    kind[edges] = kindOfLink;
    link[edges] = cursor.link();
    votes[edges] = holding ? cursor.weightMillionths() : 0;
    share[edges] = holding ? Math.max(0, cursor.shareMillionths()) : 0;
    heldTotal[b] += share[edges];
    edges++;
  }

  /**
   * The share of an edge as a factor; where the holdings of a party sum to more than one, its part
   * of the sum.
   */
  double factor(int edge) {
    return share[edge] / (double) Math.max(Share.WHOLE, heldTotal[to[edge]]);
  }

  boolean isOrganization(int i) {
    return view.kind(node[i]).isOrganization();
  }

  /**
   * Edges by the node at one of their ends, as compressed rows: `edge[row[i]] … edge[row[i + 1] -
   * 1]`.
   */
  record Rows(int[] row, int[] edge) {}

  Rows rowsBy(int[] end) {
    int[] row = new int[nodes + 1];
    for (int e = 0; e < edges; e++) {
      row[end[e] + 1]++;
    }
    for (int i = 0; i < nodes; i++) {
      row[i + 1] += row[i];
    }
    int[] next = Arrays.copyOf(row, nodes);
    int[] edge = new int[edges];
    for (int e = 0; e < edges; e++) {
      edge[next[end[e]]++] = e;
    }
    return new Rows(row, edge);
  }
}
