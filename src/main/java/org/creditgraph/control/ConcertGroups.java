package org.creditgraph.control;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Who acts in concert with whom, directly or through others (domain.md 3: they count as one). */
final class ConcertGroups {
  static final ConcertGroups NONE = of(new int[0], new int[0]);

  private final BitSet concerted;

  /** Everybody who is in a concert, ascending. */
  private final int[] party;

  /** The group of each. */
  private final int[][] group;

  private ConcertGroups(BitSet concerted, int[] party, int[][] group) {
    this.concerted = concerted;
    this.party = party;
    this.group = group;
  }

  /**
   * @param one one of those who are tied, of each tie
   * @param other the other
   */
  static ConcertGroups of(int[] one, int[] other) {
    BitSet concerted = new BitSet();
    IntStream.concat(Arrays.stream(one), Arrays.stream(other)).forEach(concerted::set);
    int[] party = concerted.stream().toArray();
    int[] parent = IntStream.range(0, party.length).toArray();
    for (int tie = 0; tie < one.length; tie++) {
      int a = root(parent, Arrays.binarySearch(party, one[tie]));
      int b = root(parent, Arrays.binarySearch(party, other[tie]));
      parent[Math.max(a, b)] = Math.min(a, b);
    }
    int[] root = IntStream.range(0, party.length).map(i -> root(parent, i)).toArray();
    Rows byRoot = Rows.of(party.length, root);
    int[][] group = new int[party.length][];
    for (int i = 0; i < party.length; i++) {
      int first = root[i];
      group[i] =
          first < i
              ? group[first]
              : Arrays.stream(byRoot.edge(), byRoot.start()[i], byRoot.start()[i + 1])
                  .map(member -> party[member])
                  .toArray();
    }
    return new ConcertGroups(concerted, party, group);
  }

  private static int root(int[] parent, int of) {
    int i = of;
    while (parent[i] != i) {
      parent[i] = parent[parent[i]];
      i = parent[i];
    }
    return i;
  }

  boolean isAlone(int of) {
    return !concerted.get(of);
  }

  /** Those who act in concert with a party, and itself, ascending. */
  int[] of(int of) {
    return isAlone(of) ? new int[] {of} : group[Arrays.binarySearch(party, of)];
  }
}
