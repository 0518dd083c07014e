package org.creditgraph.succession;

import java.util.List;

/**
 * Whether one party goes on, by its pace or with its partners, and nothing but former staff or a
 * partner, or nobody, ties the other to it: then whoever it is competes with it, even for the same
 * customers.
 */
final class Rivalry {
  private static final int RIVAL = 2;
  private static final int PERHAPS = 1;
  private static final int NO = 0;

  /** The levels of {@link Feature#CARRYING_ON} up to which it goes on, and may go on. */
  private static final int GOES_ON_MAX = 1;

  private static final int MAY_GO_ON_MAX = 2;
  private static final int COMMON_NAME_MAX = 3;

  private Rivalry() {}

  /** The level of {@link Feature#RIVAL}. */
  static int level(List<Clue> clues) {
    int rival = NO;
    for (Clue clue : clues) {
      if (ties(clue)) {
        return NO;
      }
      rival = Math.max(rival, goesOn(clue));
    }
    return rival;
  }

  private static int goesOn(Clue clue) {
    return switch (clue.feature()) {
      case CARRYING_ON ->
          clue.level() <= GOES_ON_MAX ? RIVAL : clue.level() <= MAY_GO_ON_MAX ? PERHAPS : NO;
      case KEPT -> RIVAL - clue.level();
      default -> NO;
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
