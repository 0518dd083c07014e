package org.creditgraph.control;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws who holds whom in a whole country, at any size: of 100 nodes 45 are organisations, whose
 * votes are split among some 2.6 holders each. Half of the splits lie at or a millionth beside the
 * thresholds; a few holders hold very much (heavy tail), groups are deep, some organisations hold
 * each other in rings, one holding in eighty is a declaration, a few hold twice in the same one,
 * and one party in two hundred acts in concert.
 *
 * <p>Organisations have the numbers below {@link #organizations}.
 */
final class HoldingsGenerator {
  private static final int WHOLE = 1_000_000;
  private static final long UNIT = 1_000_000;

  /** How the votes may be split at the thresholds; what is left goes to one more holder. */
  private static final int[][] NEAR = {
    {WHOLE},
    {510_000},
    {500_000, 500_000},
    {500_001, 499_999},
    {250_001, 250_001},
    {250_000, 250_000},
    {333_334, 333_333},
    {400_000, 100_001},
  };

  final int nodes;
  final int organizations;
  private final SplittableRandom random;
  private int[] holder;
  private int[] held;
  private long[] votes;
  private int count;

  HoldingsGenerator(int nodes, int holdings, long seed) {
    this.nodes = nodes;
    this.organizations = Math.max(1, (int) (nodes * 0.45));
    this.random = new SplittableRandom(seed);
    holder = new int[holdings];
    held = new int[holdings];
    votes = new long[holdings];
    for (int organization = 0;
        count < holdings;
        organization = (organization + 1) % organizations) {
      // A second time round only where the holdings asked for are many for the nodes.
      split(organization);
    }
  }

  /** The rows, by holder, then by organisation; the holdings as drawn are let go. */
  VotingRows rows() {
    Rows byHeld = Rows.of(nodes, held);
    int[] start = new int[nodes + 1];
    for (int each : holder) {
      start[each + 1]++;
    }
    for (int i = 0; i < nodes; i++) {
      start[i + 1] += start[i];
    }
    int[] next = Arrays.copyOf(start, nodes);
    int[] sortedHeld = new int[count];
    long[] sortedVotes = new long[count];
    for (int e : byHeld.edge()) {
      int at = next[holder[e]]++;
      sortedHeld[at] = held[e];
      sortedVotes[at] = votes[e];
    }
    holder = new int[0];
    held = new int[0];
    votes = new long[0];
    return new VotingRows(start, sortedHeld, sortedVotes, concerts());
  }

  private void split(int organization) {
    int left = WHOLE;
    if (random.nextInt(80) == 0) {
      add(organization, VotingRows.DECLARED);
    }
    if (random.nextBoolean()) {
      for (int part : NEAR[random.nextInt(NEAR.length)]) {
        add(organization, part);
        left -= part;
      }
    }
    while (left > 0) {
      int part = random.nextInt(3) == 0 ? left : 1 + random.nextInt(left);
      add(organization, part);
      left -= part;
    }
  }

  private void add(int organization, long part) {
    if (count == holder.length) {
      return;
    }
    boolean again = count > 0 && held[count - 1] == organization && random.nextInt(50) == 0;
    holder[count] = again ? holder[count - 1] : holderOf(organization);
    held[count] = organization;
    votes[count++] = part == VotingRows.DECLARED ? part : part * UNIT;
  }

  /**
   * A person with a company or two, or an organisation: a big one of the country or one near by.
   */
  private int holderOf(int organization) {
    double u = random.nextDouble();
    return switch (random.nextInt(12)) {
      case 0, 1 -> (int) (organizations * u * u * u * u);
      case 2, 3 -> Math.floorMod(organization - 1 - random.nextInt(40), organizations);
      case 4 -> Math.floorMod(organization + random.nextInt(3), organizations);
      default -> organizations + random.nextInt(nodes - organizations);
    };
  }

  private ConcertGroups concerts() {
    int[] one = new int[nodes / 400];
    int[] other = new int[one.length];
    for (int tie = 0; tie < one.length; tie++) {
      one[tie] = random.nextInt(nodes);
      other[tie] = Math.min(nodes - 1, one[tie] + 1 + random.nextInt(50));
    }
    return ConcertGroups.of(one, other);
  }
}
