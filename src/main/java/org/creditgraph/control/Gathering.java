package org.creditgraph.control;

import java.util.Arrays;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Refusal;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/**
 * Gathers what an {@link OwnershipGraph} is made of from a view; as much work as what it gathers.
 */
final class Gathering {
  private static final int NODES_MAX = 500_000;
  private static final long OWNING = LinkKind.SHAREHOLDING.bit() | LinkKind.CONTROLS.bit();
  private static final long CONCERT = LinkKind.ACTS_IN_CONCERT.bit();

  private final View view;
  private final Numbering numbers = new Numbering();
  private final Edges owning = new Edges();
  private final Edges concerts = new Edges();

  private Gathering(View view) {
    this.view = view;
  }

  /**
   * Everybody who holds, declares to control or acts in concert, up from an organisation, which
   * gets the number 0.
   */
  static OwnershipGraph upstream(View view, int organization) {
    Gathering gathering = new Gathering(view);
    gathering.number(organization);
    gathering.upwards();
    return gathering.graph(gathering.totals());
  }

  /**
   * Everything that a party and those in concert with it hold, down to the last subsidiary; the
   * party gets the number 0.
   */
  static OwnershipGraph downstream(View view, int party) {
    Gathering gathering = new Gathering(view);
    gathering.number(party);
    LinkCursor concert = view.links(CONCERT, false);
    for (int i = 0; i < gathering.numbers.count(); i++) {
      gathering.addConcerts(i, concert);
    }
    gathering.downwards();
    return gathering.graph(gathering.totalsOfView());
  }

  /** Everything that any of these parties holds; they get the first numbers, concerts are left. */
  static OwnershipGraph heldBy(View view, int[] parties) {
    Gathering gathering = new Gathering(view);
    for (int party : parties) {
      gathering.number(party);
    }
    gathering.downwards();
    return gathering.graph(gathering.totalsOfView());
  }

  /**
   * Of what a party, with whomever it acts in concert with, holds some of, however indirectly, on
   * the day of the view or before, and itself: all that may lead to a record.
   */
  static int[] everBelowTowardsRecords(View view, int party) {
    Numbering met = new Numbering();
    met.add(party);
    follow(met, view, CONCERT, true);
    follow(met, view, OWNING, false);
    int[] below = new int[met.count()];
    Arrays.setAll(below, met::node);
    return below;
  }

  private static void follow(Numbering met, View view, long kinds, boolean bothWays) {
    LinkCursor links = view.links(kinds, true);
    for (int i = 0; i < met.count(); i++) {
      if (bothWays) {
        links.of(met.node(i));
      } else {
        links.from(met.node(i));
      }
      while (links.next()) {
        if (view.mayLeadToRecord(links.neighbour())) {
          met.add(links.neighbour());
        }
      }
    }
  }

  private OwnershipGraph graph(long[] heldTotal) {
    return new OwnershipGraph(view, numbers, owning, concerts, heldTotal);
  }

  private void upwards() {
    LinkCursor above = view.links(OWNING, false);
    LinkCursor concert = view.links(CONCERT, false);
    for (int i = 0; i < numbers.count(); i++) {
      boolean organization = view.kind(numbers.node(i)).isOrganization();
      for (above.into(numbers.node(i)); organization && above.next(); ) {
        addEdge(number(above.neighbour()), i, above);
      }
      addConcerts(i, concert);
    }
  }

  private void downwards() {
    LinkCursor below = view.links(OWNING, false);
    for (int i = 0; i < numbers.count(); i++) {
      for (below.from(numbers.node(i)); below.next(); ) {
        if (VotingRows.counts(view, below)) {
          addEdge(i, number(below.neighbour()), below);
        }
      }
    }
  }

  private void addConcerts(int i, LinkCursor concert) {
    for (concert.of(numbers.node(i)); concert.next(); ) {
      concerts.add(i, number(concert.neighbour()), concert.link(), 0, 0);
    }
  }

  private void addEdge(int holder, int held, LinkCursor at) {
    owning.add(holder, held, at.link(), VotingRows.votes(at), at.share());
  }

  private int number(int viewNode) {
    int number = numbers.add(viewNode);
    if (numbers.count() > NODES_MAX) {
      throw new Refusal(
          "OWNERSHIP_TOO_WIDE",
          "More than "
              + NODES_MAX
              + " parties are tied by ownership here; ask about a part of them.");
    }
    return number;
  }

  /** What is held in each party, where all its holders were gathered. */
  private long[] totals() {
    long[] totals = new long[numbers.count()];
    for (int e = 0; e < owning.count(); e++) {
      totals[owning.get(e, Edges.TO)] += owning.weight(e, Edges.SHARE);
    }
    return totals;
  }

  /** What is held in each party, by whomever. */
  private long[] totalsOfView() {
    long[] totals = new long[numbers.count()];
    LinkCursor holdings = view.links(LinkKind.SHAREHOLDING.bit(), false);
    Arrays.setAll(
        totals,
        i -> {
          long total = 0;
          for (holdings.into(numbers.node(i)); holdings.next(); ) {
            total += holdings.share();
          }
          return total;
        });
    return totals;
  }
}
