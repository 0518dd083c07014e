package org.creditgraph.control;

import java.util.Arrays;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Share;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/**
 * Who controls an organisation where that is plain, seen without gathering what is above it.
 *
 * <p>It is plain where nobody declares to control, nobody on the way acts in concert, no more than
 * all votes and shares are told, and majorities of one holder each lead up to a party that nobody
 * holds, or to an organisation of which nobody has a majority and whose holders nobody holds.
 * Whoever is not on that way lacks the majority at its every step unless it controls the next: so
 * at the last step nobody does, and the controller is who stands there. Without any majority it is
 * who holds most, for a relative control. So are most organisations; of the rest {@link Upstream}
 * knows.
 */
final class Climb {
  private static final int STEPS_MAX = 32;
  private static final int HOLDERS_MAX = 64;
  private static final long HALF = Share.WHOLE / 2;
  private static final long OWNING = LinkKind.SHAREHOLDING.bit() | LinkKind.CONTROLS.bit();
  private static final int NOBODY = -1;

  private final View view;
  private final LinkCursor above;
  private final LinkCursor further;

  private int[] holder = new int[8];
  private long[] votes = new long[8];
  private long[] shares = new long[8];
  private int holders;

  /** Those on the way up, the last of whom controls. */
  private final int[] master = new int[STEPS_MAX];

  private int masters;
  private int relative;

  Climb(View view) {
    this.view = view;
    this.above = view.links(OWNING, false);
    this.further = view.links(OWNING, false);
  }

  /** Climbs from an organisation; whether control of it is plain. */
  boolean isPlain(int organization) {
    masters = 0;
    relative = NOBODY;
    int at = organization;
    while (masters < STEPS_MAX) {
      if (view.mayActInConcert(at) || view.isHeldIntricately(at) || !readHolders(at)) {
        return false;
      }
      int most = majority();
      if (most == NOBODY) {
        return isEnd(organization);
      }
      if (most == organization || isMaster(most)) {
        return false;
      }
      master[masters++] = most;
      at = most;
    }
    return false;
  }

  /** Who controls, or -1. */
  int controller() {
    return masters > 0 ? master[masters - 1] : relative;
  }

  /** Whether a party controls it, if only as one who is controlled itself. */
  boolean isControlledBy(int party) {
    return isMaster(party) || party == relative;
  }

  private boolean isMaster(int party) {
    for (int i = 0; i < masters; i++) {
      if (master[i] == party) {
        return true;
      }
    }
    return false;
  }

  /** Sums what each holds; false where it is not plain. */
  private boolean readHolders(int held) {
    holders = 0;
    long allVotes = 0;
    long allShares = 0;
    for (above.into(held); above.next(); ) {
      if (holders == 0 && !view.kind(held).isOrganization()) {
        return true; // what one might hold of it says nothing
      }
      if (above.kind() == LinkKind.CONTROLS
          || holders == HOLDERS_MAX
          || view.mayStandForAnother(above.neighbour())) {
        return false;
      }
      long weight = above.votes();
      long share = above.share();
      add(above.neighbour(), weight, share);
      allVotes += weight;
      allShares += share;
    }
    return allVotes <= Share.WHOLE && allShares <= Share.WHOLE;
  }

  private void add(int party, long weight, long share) {
    int i = 0;
    while (i < holders && holder[i] != party) {
      i++;
    }
    if (i == holders) {
      if (i == holder.length) {
        holder = Arrays.copyOf(holder, 2 * i);
        votes = Arrays.copyOf(votes, 2 * i);
        shares = Arrays.copyOf(shares, 2 * i);
      }
      holder[i] = party;
      votes[i] = 0;
      shares[i] = 0;
      holders++;
    }
    votes[i] += weight;
    shares[i] += share;
  }

  private int majority() {
    for (int i = 0; i < holders; i++) {
      if (votes[i] > HALF) {
        return holder[i];
      }
    }
    return NOBODY;
  }

  /** Whether nobody holds the holders that were read, nor are they in concert. */
  private boolean isEnd(int organization) {
    for (int i = 0; i < holders; i++) {
      further.into(holder[i]);
      boolean told = !view.mayActInConcert(holder[i]) && !view.isHeldIntricately(holder[i]);
      if (!told || further.next()) {
        return false;
      }
    }
    if (masters == 0 && holders > 0) {
      relative = holdsMost();
    }
    return masters > 0 || view.kind(organization).isOrganization();
  }

  private int holdsMost() {
    int most = 0;
    boolean tied = false;
    for (int i = 1; i < holders; i++) {
      tied = shares[i] == shares[most] || tied && shares[i] < shares[most];
      most = shares[i] > shares[most] ? i : most;
    }
    double share = shares[most] / (double) Share.WHOLE;
    return tied || share < Control.RELATIVE_MIN - Control.EQUAL ? NOBODY : holder[most];
  }
}
