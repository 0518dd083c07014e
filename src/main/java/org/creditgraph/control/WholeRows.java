package org.creditgraph.control;

import java.util.Arrays;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/**
 * The {@link VotingRows} of a whole view in which some holdings must be looked at closely: every
 * organisation's holders are read, by first ids; what nobody known holds is left out.
 */
final class WholeRows {
  private final View view;
  private final TrueHolders trueHolders;
  private final LinkCursor plain;

  /** The holder above, the held below. */
  private long[] ends = new long[1 << 10];

  private long[] votes = new long[1 << 10];
  private int count;

  private WholeRows(View view) {
    this.view = view;
    this.trueHolders = new TrueHolders(view);
    this.plain = view.links(TrueHolders.KINDS, false);
  }

  static VotingRows of(View view) {
    WholeRows rows = new WholeRows(view);
    int nodes = view.snapshot().nodeCount();
    for (int node = 0; node < nodes; node++) {
      if (view.knows(node) && view.kind(node).isOrganization()) {
        rows.read(node);
      }
    }
    return rows.sorted(nodes);
  }

  private void read(int organization) {
    if (view.isHeldIntricately(organization) || !readPlainly(organization)) {
      readClosely(organization);
    }
  }

  /** False, and nothing is read, where a holder must be looked at closely. */
  private boolean readPlainly(int organization) {
    int before = count;
    for (plain.into(organization); plain.next(); ) {
      if (view.mayStandForAnother(plain.neighbour())) {
        count = before;
        return false;
      }
      add(plain.neighbour(), organization, VotingRows.votes(plain));
    }
    return true;
  }

  private void readClosely(int organization) {
    if (trueHolders.identities.first(organization) == organization) {
      for (Held.Edge edge : trueHolders.of(organization).edges()) {
        if (edge.holder() >= 0) {
          add(edge.holder(), organization, edge.votes());
        }
      }
    }
  }

  private void add(int from, int to, long weight) {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
      votes = Arrays.copyOf(votes, 2 * count);
    }
    ends[count] = (long) from << 32 | to;
    votes[count++] = weight;
  }

  /** Organisations were read in order, so that each holder's come in order. */
  private VotingRows sorted(int nodes) {
    int[] holder = new int[count];
    Arrays.setAll(holder, e -> (int) (ends[e] >>> 32));
    Rows rows = Rows.of(nodes, holder);
    int[] sortedHeld = new int[count];
    long[] sortedVotes = new long[count];
    for (int e = 0; e < count; e++) {
      sortedHeld[e] = (int) ends[rows.edge()[e]];
      sortedVotes[e] = votes[rows.edge()[e]];
    }
    ConcertGroups concerts = VotingRows.concerts(view, trueHolders.identities::first);
    return new VotingRows(rows.start(), sortedHeld, sortedVotes, concerts);
  }
}
