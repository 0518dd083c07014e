package org.creditgraph.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.creditgraph.graph.Share;

/**
 * The regime OFAC_50: an organisation is blocked when blocked parties, counting those blocked by
 * this very rule, hold half of it or more in sum (U.S. Treasury, 50 Percent Rule, FAQ 398 to 402).
 *
 * <p>It goes by shares, not votes, declarations or concerts; a holding counts in full once its
 * holder is blocked and not at all before; shares of which nothing is known count nothing. Sums are
 * of integers. A round blocks what those blocked in earlier rounds hold enough of, hence each step
 * of a proof rests on earlier ones only.
 */
final class Ofac50Closure {
  private static final long HALF = Share.WHOLE / 2;
  private static final int NEVER = Integer.MAX_VALUE;

  private final OwnershipGraph graph;

  /** 0 for those blocked from the start. */
  private final int[] round;

  /** Of those not blocked: whether they may be, for all that is known. */
  private boolean[] possibly = {};

  private final long[] heldByBlocked;
  private final int[] blocked;
  private int blockedCount;

  Ofac50Closure(OwnershipGraph graph, IntPredicate listed) {
    this.graph = graph;
    this.round = new int[graph.nodes];
    this.heldByBlocked = new long[graph.nodes];
    this.blocked = new int[graph.nodes];
    Arrays.fill(round, NEVER);
    for (int i = 0; i < graph.nodes; i++) {
      if (listed.test(i)) {
        block(i, 0);
      }
    }
    // First blocked, first counted: what is found here belongs to the round after its holder's.
    for (int next = 0; next < blockedCount; next++) {
      count(blocked[next]);
    }
  }

  private void count(int holder) {
    for (int k = graph.out.start()[holder]; k < graph.out.start()[holder + 1]; k++) {
      int e = graph.out.edge()[k];
      int held = graph.to[e];
      heldByBlocked[held] += graph.share[e];
      if (round[held] == NEVER && heldByBlocked[held] >= HALF && graph.isOrganization(held)) {
        block(held, round[holder] + 1);
      }
    }
  }

  private void block(int i, int inRound) {
    round[i] = inRound;
    blocked[blockedCount++] = i;
  }

  /** Everything blocked by the rule, by round, then id. */
  List<Ofac50Step> steps() {
    List<Ofac50Step> steps = new ArrayList<>();
    for (int b = 0; b < blockedCount; b++) {
      if (round[blocked[b]] > 0) {
        steps.add(step(blocked[b]));
      }
    }
    steps.sort(
        Comparator.comparingInt(Ofac50Step::round)
            .thenComparing(step -> graph.view.id(step.organization())));
    return steps;
  }

  private Ofac50Step step(int i) {
    return new Ofac50Step(graph.node(i), round[i], heldByBlocked[i], holdings(i));
  }

  /** What blocked parties hold in one, by the round of the holder, then id. */
  private List<Ofac50Holding> holdings(int i) {
    List<Ofac50Holding> holdings = new ArrayList<>();
    for (int k = graph.in.start()[i]; k < graph.in.start()[i + 1]; k++) {
      int e = graph.in.edge()[k];
      int holder = graph.from[e];
      if (round[holder] != NEVER && graph.share[e] > 0) {
        Share share = new Share(graph.share[e]);
        holdings.add(new Ofac50Holding(graph.node(holder), round[holder], graph.holding(e), share));
      }
    }
    holdings.sort(
        Comparator.comparingInt(Ofac50Holding::round)
            .thenComparing(holding -> graph.view.id(holding.holder()))
            .thenComparing(Ofac50Holding::link));
    return holdings;
  }

  /** How the party with the number 0 stands, with the steps that lead to it. */
  Ofac50Finding finding() {
    boolean listed = round[0] == 0;
    boolean owned = round[0] != NEVER && !listed;
    List<Ofac50Step> proof = new ArrayList<>();
    if (owned) {
      boolean[] needed = neededFor(0);
      steps().stream().filter(step -> needed[graph.find(step.organization())]).forEach(proof::add);
    }
    Ofac50Verdict verdict =
        listed ? Ofac50Verdict.LISTED : owned ? Ofac50Verdict.OWNED : Ofac50Verdict.NOT_SHOWN;
    boolean possiblyOwned = verdict == Ofac50Verdict.NOT_SHOWN && !graph.exact && mayBeOwned();
    return new Ofac50Finding(
        graph.node(0),
        verdict,
        possiblyOwned,
        heldByBlocked[0],
        graph.heldTotal[0],
        holdings(0),
        proof);
  }

  /**
   * Whether the upper ends of what blocked parties hold, those included that may be blocked
   * themselves, reach half of the first organisation, as far as others leave so much of it.
   */
  private boolean mayBeOwned() {
    possibly = new boolean[graph.nodes];
    boolean grown = true;
    while (grown) {
      grown = false;
      for (int i = 0; i < graph.nodes; i++) {
        if (!isOrMayBeBlocked(i) && graph.isOrganization(i) && mayBeHeld(i)) {
          possibly[i] = true;
          grown = true;
        }
      }
    }
    return possibly[0];
  }

  private boolean isOrMayBeBlocked(int i) {
    return round[i] != NEVER || possibly[i];
  }

  private boolean mayBeHeld(int i) {
    long most = 0;
    long others = 0;
    for (int k = graph.in.start()[i]; k < graph.in.start()[i + 1]; k++) {
      int e = graph.in.edge()[k];
      if (isOrMayBeBlocked(graph.from[e])) {
        most += graph.shareMost[e];
      } else {
        others += graph.share[e];
      }
    }
    boolean whole = graph.heldTotal[i] > Share.WHOLE;
    return (whole ? most : Math.min(most, Share.WHOLE - others)) >= HALF;
  }

  /** The organisation and those blocked before it in whose blocking its own rests. */
  private boolean[] neededFor(int organization) {
    boolean[] needed = new boolean[graph.nodes];
    needed[organization] = true;
    for (int b = blockedCount - 1; b >= 0; b--) {
      int i = blocked[b];
      for (int k = graph.in.start()[i]; needed[i] && k < graph.in.start()[i + 1]; k++) {
        int e = graph.in.edge()[k];
        int holder = graph.from[e];
        needed[holder] |= graph.share[e] > 0 && round[holder] < round[i];
      }
    }
    return needed;
  }
}
