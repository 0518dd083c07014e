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
  private int[] holder = new int[1 << 10];
  private int[] held = new int[1 << 10];
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
    if (isIntricate(organization)) {
      if (trueHolders.identities.first(organization) == organization) {
        for (Held.Edge edge : trueHolders.of(organization).edges()) {
          if (edge.holder() >= 0) {
            add(edge.holder(), organization, edge.votes());
          }
        }
      }
      return;
    }
    for (plain.into(organization); plain.next(); ) {
      add(plain.neighbour(), organization, VotingRows.votes(plain));
    }
  }

  private boolean isIntricate(int organization) {
    if (view.isIntricate(organization)) {
      return true;
    }
    for (plain.into(organization); plain.next(); ) {
      if (view.isIntricate(plain.neighbour())) {
        return true;
      }
    }
    return false;
  }

  private void add(int from, int to, long weight) {
    if (count == holder.length) {
      holder = Arrays.copyOf(holder, 2 * count);
      held = Arrays.copyOf(held, 2 * count);
      votes = Arrays.copyOf(votes, 2 * count);
    }
    holder[count] = from;
    held[count] = to;
    votes[count++] = weight;
  }

  /** Organisations were read in order, so that each holder's come in order. */
  private VotingRows sorted(int nodes) {
    Rows rows = Rows.of(nodes, Arrays.copyOf(holder, count));
    int[] sortedHeld = new int[count];
    long[] sortedVotes = new long[count];
    for (int e = 0; e < count; e++) {
      sortedHeld[e] = held[rows.edge()[e]];
      sortedVotes[e] = votes[rows.edge()[e]];
    }
    ConcertGroups concerts = VotingRows.concerts(view, trueHolders.identities::first);
    return new VotingRows(rows.start(), sortedHeld, sortedVotes, concerts);
  }
}
