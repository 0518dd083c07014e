package org.creditgraph.control;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/**
 * Who has how many votes in which organisation, as compressed rows: a holder's edges are `start[h]`
 * to `start[h + 1] - 1`, sorted by the organisation, so that several holdings in one stand side by
 * side. All that control sets need, whether of a neighbourhood or of a whole population.
 */
final class VotingRows {
  /** Stands for the votes where the holder is declared to control. */
  static final long DECLARED = -1;

  /** Stands for the votes where the holder leads: whoever controls it controls what it leads. */
  static final long LEADS = -2;

  private static final long OWNING = LinkKind.SHAREHOLDING.bit() | LinkKind.CONTROLS.bit();

  final int nodes;
  final int[] start;
  final int[] held;

  /** In units of {@link org.creditgraph.graph.Share}. */
  final long[] votes;

  final ConcertGroups concerts;

  VotingRows(int[] start, int[] held, long[] votes, ConcertGroups concerts) {
    this.nodes = start.length - 1;
    this.start = start;
    this.held = held;
    this.votes = votes;
    this.concerts = concerts;
  }

  boolean holdsAnything(int node) {
    return start[node] < start[node + 1];
  }

  /** Those of a whole view, under the view's own numbers. */
  static VotingRows of(View view) {
    if (view.mayBeIntricate()) {
      return WholeRows.of(view);
    }
    int nodes = view.snapshot().nodeCount();
    int[] start = new int[nodes + 1];
    long[] edges = new long[1 << 10];
    int count = 0;
    LinkCursor owning = view.links(OWNING, false);
    for (int holder = 0; holder < nodes; holder++) {
      for (owning.from(holder); owning.next(); ) {
        if (counts(view, owning)) {
          if (count == edges.length) {
            edges = Arrays.copyOf(edges, 2 * count);
          }
          edges[count++] = (long) owning.neighbour() << 32 | code(owning) & 0xFFFF_FFFFL;
        }
      }
      start[holder + 1] = count;
      Arrays.sort(edges, start[holder], count);
    }
    int[] held = new int[count];
    long[] votes = new long[count];
    for (int e = 0; e < count; e++) {
      held[e] = (int) (edges[e] >>> 32);
      int code = (int) edges[e];
      votes[e] = code < 0 ? DECLARED : view.votes(code);
    }
    return new VotingRows(start, held, votes, concerts(view, IntUnaryOperator.identity()));
  }

  /**
   * @param party the number under which a party is counted
   */
  static ConcertGroups concerts(View view, IntUnaryOperator party) {
    Edges ties = new Edges();
    LinkCursor concert = view.links(LinkKind.ACTS_IN_CONCERT.bit(), false);
    for (int node = 0; node < view.snapshot().nodeCount(); node++) {
      for (concert.from(node); concert.next(); ) {
        int other = party.applyAsInt(concert.neighbour());
        ties.add(party.applyAsInt(node), other, concert.link(), 0, 0);
      }
    }
    int[] order = new int[ties.count()];
    Arrays.setAll(order, tie -> tie);
    return ConcertGroups.of(ties.column(Edges.FROM, order), ties.column(Edges.TO, order));
  }

  /** Only organisations are controlled, whatever a declaration says. */
  static boolean counts(View view, LinkCursor owning) {
    return owning.kind() == LinkKind.SHAREHOLDING || view.kind(owning.neighbour()).isOrganization();
  }

  /** What its votes are found by, negative for a declaration. */
  private static int code(LinkCursor owning) {
    return owning.kind() == LinkKind.CONTROLS ? -1 : owning.holding();
  }

  static long votes(LinkCursor owning) {
    return switch (owning.kind()) {
      case CONTROLS -> DECLARED;
      case EXECUTIVE_PARTNER -> LEADS;
      default -> owning.votes();
    };
  }
}
