package org.creditgraph.succession;

import java.util.List;

/**
 * Whether one party goes on, by its pace or with its partners, and nothing but former staff or a
 * partner, or nobody, ties the other to it: then whoever it is competes with it, even for the same
 * customers.
 */
final class Rivalry {
  private static final int RIVAL = 3;
  private static final int NO = 0;

  /** What each level of {@link Feature#CARRYING_ON} counts, and each of {@link Feature#KEPT}. */
  private static final int[] PACE = {4, 4, 2, 1};

  private static final int[] KEPT = {1, 0, -1};
  private static final int COMMON_NAME_MAX = 3;

  private Rivalry() {}

  /** The level of {@link Feature#RIVAL}. */
  static int level(List<Clue> clues) {
    int counted = 0;
    for (Clue clue : clues) {
      if (ties(clue)) {
        return NO;
      }
      counted += goesOn(clue);
    }
    return Math.clamp(counted, NO, RIVAL);
  }

  private static int goesOn(Clue clue) {
    return switch (clue.feature()) {
      case CARRYING_ON -> clue.level() < PACE.length ? PACE[clue.level()] : 0;
      case KEPT -> KEPT[clue.level()];
      default -> 0;
    };
  }

  private static boolean ties(Clue clue) {
    return switch (clue.feature()) {
      case PEOPLE -> clue.level() > PeopleTie.PARTNER_LEADS;
      case ADDRESS, PHONE, EMAIL, WEBSITE, ACCOUNT -> clue.level() >= SharedReach.SOME;
      case NAME -> clue.level() > COMMON_NAME_MAX;
      case ASSET, ENDING -> clue.level() > 0;
      default -> false;
    };
  }
}
