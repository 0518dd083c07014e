package org.creditgraph.control;

import java.util.Arrays;
import org.creditgraph.graph.Share;

/**
 * The least fixpoints of control in {@link VotingRows} (the company control problem of the Bank of
 * Italy, with concert groups and declarations): an organisation joins the set of a group when the
 * group declares to control it, or when the group and the set together have more than half its
 * votes.
 *
 * <p>Votes are summed as integers, so the order in which organisations join does not matter. A set
 * is empty unless its holder alone passes the half somewhere, and complete when none of those it
 * passes the half of holds anything: both are seen from the holder's own row, and most holders of a
 * population end there. Any other closure costs as much as the edges that leave its set.
 */
final class ControlSets {
  private static final long HALF = Share.WHOLE / 2;
  private static final int COUNT_BITS = 40;

  /** More than the votes of anybody who has not joined. */
  private static final long JOINED = (1L << COUNT_BITS) - 1;

  private static final int CLOSURES_MAX = 1 << Long.SIZE - COUNT_BITS - 1;

  private final VotingRows rows;

  /** By node: the closure that last met it, and (low 40 bits) its votes there or that it joined. */
  private final long[] met;

  private int[] member = new int[16];
  private int size;
  private int closure;

  ControlSets(VotingRows rows) {
    this.rows = rows;
    this.met = new long[rows.nodes];
  }

  /** What one party controls by itself. */
  int[] ofParty(int party) {
    close(party);
    return Arrays.copyOf(member, size);
  }

  /**
   * What those who act in concert control together; one of them too where the others control it.
   */
  int[] ofGroup(int[] parties) {
    if (parties.length == 1) {
      return ofParty(parties[0]);
    }
    close(parties);
    return Arrays.copyOf(member, size);
  }

  /** Tells the set of every party that has one; those in concert have theirs in common. */
  void every(ControlSetReader reader) {
    for (int party = 0; party < rows.nodes; party++) {
      if (rows.concerts.isAlone(party)) {
        close(party);
      } else {
        close(rows.concerts.of(party));
      }
      if (size > 0) {
        reader.controls(party, member, size);
      }
    }
  }

  private void close(int party) {
    if (spreadAlone(party)) {
      close(new int[] {party});
    }
  }

  /** The set as far as the party's own row tells; whether more may join. */
  private boolean spreadAlone(int party) {
    size = 0;
    boolean more = false;
    int end = rows.start[party + 1];
    for (int e = rows.start[party]; e < end; ) {
      int organization = rows.held[e];
      long votes = 0;
      boolean declared = false;
      for (; e < end && rows.held[e] == organization; e++) {
        declared |= rows.votes[e] < 0;
        votes += Math.max(0, rows.votes[e]);
      }
      if (declared || votes > HALF) {
        join(organization);
        more |= rows.holdsAnything(organization);
      }
    }
    return more;
  }

  private void close(int[] parties) {
    if (++closure == CLOSURES_MAX) {
      Arrays.fill(met, 0);
      closure = 1;
    }
    size = 0;
    for (int party : parties) {
      spread(party, true);
    }
    for (int next = 0; next < size; next++) {
      if (!contains(parties, member[next])) {
        spread(member[next], false);
      }
    }
  }

  private static boolean contains(int[] parties, int party) {
    for (int each : parties) {
      if (each == party) {
        return true;
      }
    }
    return false;
  }

  /** Adds the votes of one holder to what it holds; who passes the half joins. */
  private void spread(int holder, boolean declares) {
    for (int e = rows.start[holder]; e < rows.start[holder + 1]; e++) {
      int organization = rows.held[e];
      long known = met[organization];
      long counted = known >>> COUNT_BITS == closure ? known & JOINED : 0;
      long votes = rows.votes[e];
      if (counted == JOINED || votes == VotingRows.DECLARED && !declares) {
        continue;
      }
      if (votes < 0 || counted + votes > HALF) {
        join(organization);
        counted = JOINED;
      } else {
        counted += votes;
      }
      met[organization] = (long) closure << COUNT_BITS | counted;
    }
  }

  private void join(int organization) {
    if (size == member.length) {
      member = Arrays.copyOf(member, 2 * size);
    }
    member[size++] = organization;
  }
}
