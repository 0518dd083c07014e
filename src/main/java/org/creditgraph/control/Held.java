package org.creditgraph.control;

import java.util.List;
import org.creditgraph.graph.Share;

/**
 * Who really holds, leads or declares to control one organisation.
 *
 * @param edges in the order of what they rest on
 * @param ledByPartner whether it is a partnership that has an executive partner
 */
record Held(List<Edge> edges, boolean ledByPartner) {
  /**
   * What one holds of it.
   *
   * @param holder a node of the view, or the complement of the holding where nobody knows whose it
   *     is
   * @param links from the holder down to the organisation
   * @param votes at the lower end, in units of {@link Share}, or {@link VotingRows#DECLARED}, or
   *     {@link VotingRows#LEADS}
   */
  @SuppressWarnings("ArrayRecordComponent") // made once, never compared
  record Edge(int holder, int[] links, long votes, long votesMost, long share, long shareMost) {
    Edge withVotes(long least, long most) {
      return new Edge(holder, links, least, most, share, shareMost);
    }

    Edge exactly(boolean votesToo, boolean sharesToo) {
      return new Edge(
          holder, links, votes, votesToo ? votes : votesMost, share, sharesToo ? share : shareMost);
    }

    boolean isHolding() {
      return votes >= 0;
    }
  }

  /** What is held in sum, at the lower ends. */
  long shareTotal() {
    return edges.stream().mapToLong(Edge::share).sum();
  }

  long votesTotal() {
    return edges.stream().mapToLong(edge -> Math.max(0, edge.votes())).sum();
  }

  boolean isExact() {
    return edges.stream()
        .allMatch(edge -> edge.share() == edge.shareMost() && edge.votes() == edge.votesMost());
  }

  /** Where lower ends sum to more than a whole they stand for the values. */
  Held settled() {
    boolean votes = votesTotal() > Share.WHOLE;
    boolean shares = shareTotal() > Share.WHOLE;
    return votes || shares
        ? new Held(edges.stream().map(edge -> edge.exactly(votes, shares)).toList(), ledByPartner)
        : this;
  }
}
