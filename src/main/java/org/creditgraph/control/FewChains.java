package org.creditgraph.control;

import org.jspecify.annotations.Nullable;

/**
 * The chains by which one party proves its control of an organisation with few above it: the same
 * that {@link Chains} finds, looked for from below. Of them only the shortest is told.
 */
final class FewChains {
  private static final int STEPS_MAX = 1_000;

  private final FewAbove few;
  private final int party;
  private final int parties;
  private final int allowed;
  private final int[] path;
  private int @Nullable [] best;
  private int chains;
  private int steps;

  /**
   * @param parties the party and those in concert with it, as bits
   * @param allowed which parties a chain may pass through, as bits
   */
  FewChains(FewAbove few, int party, int parties, int allowed) {
    this.few = few;
    this.party = party;
    this.parties = parties;
    this.allowed = allowed;
    this.path = new int[few.nodes + 1];
  }

  /** Null where there are more than are told. */
  int @Nullable [] shortest() {
    return climb(0) ? best : null;
  }

  /** Follows what is held by those allowed, up to one of the parties; false to give up. */
  private boolean climb(int depth) {
    for (int e = 0; e < few.edges; e++) {
      int holder = few.from[e];
      boolean declared = few.votes[e] == VotingRows.DECLARED;
      if (few.to[e] != path[depth] || declared && few.relative || isOnPath(holder, depth)) {
        continue;
      }
      path[depth + 1] = holder;
      boolean ended = (parties >>> holder & 1) != 0;
      boolean further = !declared && holder != party && (allowed >>> holder & 1) != 0;
      if (++steps > STEPS_MAX || ended && !join(depth + 1) || further && !climb(depth + 1)) {
        return false;
      }
    }
    return chains <= Chains.CHAINS_MAX;
  }

  /** Goes on from one of the parties through those in concert, up to the one asked about. */
  private boolean join(int depth) {
    if (path[depth] == party) {
      take(depth);
      return chains <= Chains.CHAINS_MAX;
    }
    for (int t = 0; t < few.ties; t++) {
      boolean on = few.tied[t] == path[depth] && !isOnPath(few.tiedTo[t], depth);
      path[depth + 1] = on ? few.tiedTo[t] : 0;
      if (on && (++steps > STEPS_MAX || !join(depth + 1))) {
        return false;
      }
    }
    return true;
  }

  private boolean isOnPath(int i, int depth) {
    for (int d = 0; d <= depth; d++) {
      if (path[d] == i) {
        return true;
      }
    }
    return false;
  }

  private void take(int length) {
    chains++;
    int[] known = best;
    if (known != null && known.length <= length) {
      return;
    }
    int[] chain = new int[length + 1];
    for (int i = 0; i <= length; i++) {
      chain[i] = few.node[path[length - i]];
    }
    if (known == null || length + 1 < known.length || isBefore(chain, known)) {
      best = chain;
    }
  }

  private boolean isBefore(int[] chain, int[] other) {
    for (int i = 1; i < chain.length; i++) {
      if (chain[i] != other[i]) {
        return few.view.id(chain[i]).compareTo(few.view.id(other[i])) < 0;
      }
    }
    return false;
  }
}
