package org.creditgraph.control;

import org.creditgraph.graph.Share;
import org.creditgraph.snapshot.View;

/**
 * The part of a view that decides who controls an organisation, or what a party controls: parties
 * with numbers of their own, and the holdings, declarations and concerts between them.
 *
 * <p>Edges (holdings and declarations) are numbered as they stand in the {@link VotingRows}: by
 * holder, then by whom they are in. Made by {@link Gathering}; never changed.
 */
final class OwnershipGraph {
  final View view;
  final int nodes;
  final VotingRows votes;
  final int[] from;
  final int[] to;

  /** By edge: the share in units of {@link Share}, 0 for a declaration or where it is unknown. */
  final long[] share;

  /** By edge: the link of the view. */
  final int[] link;

  final Rows out;
  final Rows in;

  /** By node: the shares held in it, summed over all its holders. */
  final long[] heldTotal;

  /** Every tie of a concert twice, once from each side: whom to, the link, and rows by one side. */
  final int[] concertTo;

  final int[] concertLink;
  final Rows concert;
  private final Numbering numbers;

  OwnershipGraph(View view, Numbering numbers, Edges owning, Edges concerts, long[] heldTotal) {
    this.view = view;
    this.numbers = numbers;
    this.nodes = numbers.count();
    this.heldTotal = heldTotal;
    int[] order = owning.order(nodes);
    from = owning.column(Edges.FROM, order);
    to = owning.column(Edges.TO, order);
    share = owning.weights(Edges.SHARE, order);
    link = owning.column(Edges.LINK, order);
    out = Rows.of(nodes, from);
    in = Rows.of(nodes, to);
    int[] ties = concerts.order(nodes);
    int[] concertFrom = concerts.column(Edges.FROM, ties);
    concertTo = concerts.column(Edges.TO, ties);
    concertLink = concerts.column(Edges.LINK, ties);
    concert = Rows.of(nodes, concertFrom);
    ConcertGroups groups =
        ties.length == 0 ? ConcertGroups.NONE : ConcertGroups.of(concertFrom, concertTo);
    votes = new VotingRows(out.start(), to, owning.weights(Edges.VOTES, order), groups);
  }

  /** The node of the view that has a number in here. */
  int node(int number) {
    return numbers.node(number);
  }

  /** The number of a node of the view in here, or -1. */
  int find(int viewNode) {
    return numbers.find(viewNode);
  }

  boolean isDeclaration(int edge) {
    return votes.votes[edge] == VotingRows.DECLARED;
  }

  boolean declares(int party, int organization) {
    for (int e = out.start()[party]; e < out.start()[party + 1]; e++) {
      if (to[e] == organization && isDeclaration(e)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The share of an edge as a factor; where the holdings of a party sum to more than one, its part
   * of the sum.
   */
  double factor(int edge) {
    return share[edge] / (double) Math.max(Share.WHOLE, heldTotal[to[edge]]);
  }

  boolean isOrganization(int i) {
    return view.kind(node(i)).isOrganization();
  }
}
