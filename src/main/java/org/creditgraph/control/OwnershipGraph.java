package org.creditgraph.control;

import java.util.List;
import org.creditgraph.graph.Share;
import org.creditgraph.snapshot.View;

/**
 * The part of a view that decides who controls an organisation, or what a party controls: parties
 * with numbers of their own, and the holdings, declarations and concerts between them.
 *
 * <p>Edges (holdings, declarations, who leads) are numbered as they stand in the {@link
 * VotingRows}: by holder, then by whom they are in. Made by {@link Gathering}; never changed.
 */
final class OwnershipGraph {
  private static final long[] NO_VOTES = {};

  final View view;
  final int nodes;
  final VotingRows votes;
  final int[] from;
  final int[] to;

  /** By edge: the votes at the upper end; the same as those of the rows where all are exact. */
  final long[] votesMost;

  /**
   * By edge: the share at its lower end in units of {@link Share}, 0 for a declaration or where it
   * is unknown.
   */
  final long[] share;

  final long[] shareMost;

  /** Whether no share and no votes are known less than exactly. */
  final boolean exact;

  /** Whether a link may be tied to another id of a node, or an edge rest on several links. */
  final boolean intricate;

  final Rows out;
  final Rows in;

  /** By node: the shares held in it, summed over all its holders at the lower ends. */
  final long[] heldTotal;

  /** By node: likewise the votes, where something else may be known of them; else empty. */
  final long[] votesTotal;

  /** Every tie of a concert twice, once from each side: whom to, the link, and rows by one side. */
  final int[] concertTo;

  final int[] concertLink;
  final Rows concert;
  private final int[] link;
  private final List<int[]> trails;
  private final Numbering numbers;
  private final Totals totals;

  OwnershipGraph(View view, Numbering numbers, Edges owning, Edges concerts, Totals totals) {
    this.view = view;
    this.numbers = numbers;
    this.nodes = numbers.count();
    this.totals = totals;
    this.heldTotal = totals.shares();
    this.exact = owning.isExact();
    this.votesTotal = exact ? NO_VOTES : totals.votes();
    this.intricate = owning.isLookedAtClosely() || concerts.isLookedAtClosely();
    int[] order = owning.order(nodes);
    from = owning.column(Edges.FROM, order);
    to = owning.column(Edges.TO, order);
    share = owning.weights(Edges.SHARE, order);
    shareMost = exact ? share : owning.most(Edges.SHARE, order);
    link = owning.column(Edges.LINK, order);
    trails = owning.trails;
    out = Rows.of(nodes, from);
    in = Rows.of(nodes, to);
    int[] ties = concerts.order(nodes);
    int[] concertFrom = concerts.column(Edges.FROM, ties);
    concertTo = concerts.column(Edges.TO, ties);
    concertLink = concerts.column(Edges.LINK, ties);
    concert = Rows.of(nodes, concertFrom);
    ConcertGroups groups =
        ties.length == 0 ? ConcertGroups.NONE : ConcertGroups.of(concertFrom, concertTo);
    long[] least = owning.weights(Edges.VOTES, order);
    votesMost = exact ? least : owning.most(Edges.VOTES, order);
    votes = new VotingRows(out.start(), to, least, groups);
  }

  /** The node of the view that has a number in here; negative for somebody unknown. */
  int node(int number) {
    return numbers.node(number);
  }

  /** The number of a node of the view in here, or -1. */
  int find(int viewNode) {
    return numbers.find(viewNode);
  }

  /** Whether nobody knows who it is. */
  boolean isUnknown(int number) {
    return numbers.node(number) < 0;
  }

  /** The link that an edge rests on; negative for several, see {@link #linksOf}. */
  int link(int edge) {
    return link[edge];
  }

  /** The links behind what {@link #link} told, from the start of the edge to its end. */
  int[] linksOf(int told) {
    return told < 0 ? trails.get(~told) : new int[] {told};
  }

  /** The link of an edge that says what is held. */
  int holding(int edge) {
    int[] links = linksOf(link[edge]);
    return links[links.length - 1];
  }

  boolean isDeclaration(int edge) {
    return votes.votes[edge] == VotingRows.DECLARED;
  }

  /** Whether a party declares to control an organisation, leads it or is its head office. */
  boolean declares(int party, int organization) {
    for (int e = out.start()[party]; e < out.start()[party + 1]; e++) {
      if (to[e] == organization && votes.votes[e] < 0) {
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
    return !isUnknown(i) && view.kind(node(i)).isOrganization();
  }

  /** Whether it is a partnership that an executive partner leads. */
  boolean isLedByPartner(int i) {
    return totals.isPartnership(i);
  }
}
