package org.creditgraph.succession;

import java.util.List;

/**
 * Which halves of a change of entity clues show. The same hands alone make no successor, and
 * neither does the same business in other hands.
 *
 * @param people whether the same people show behind the two
 * @param rooms whether they are in the same rooms, as a new tenant would be
 * @param trade whether the business shows to have moved
 * @param tradeKnown whether it could show
 */
record Halves(boolean people, boolean rooms, boolean trade, boolean tradeKnown) {

  static Halves of(List<Clue> clues) {
    boolean people = false;
    boolean rooms = false;
    boolean trade = false;
    boolean known = false;
    for (Clue clue : clues) {
      people |= tellsOfPeople(clue);
      rooms |= clue.feature() == Feature.ADDRESS && clue.level() >= SharedReach.SOME;
      trade |= tellsOfTrade(clue);
      known |= clue.feature() == Feature.PARTNERS;
    }
    return new Halves(people, rooms, trade, known);
  }

  boolean both() {
    return (people || rooms) && trade;
  }

  /** The level of {@link Feature#HALVES}. */
  int level() {
    if (trade) {
      return people ? 5 : rooms ? 2 : 1;
    }
    return !people ? 0 : tradeKnown ? 3 : 4;
  }

  private static boolean tellsOfTrade(Clue clue) {
    return switch (clue.feature()) {
      case PARTNERS -> clue.level() > 1;
      case ASSET -> clue.level() > 0;
      default -> false;
    };
  }

  private static boolean tellsOfPeople(Clue clue) {
    return switch (clue.feature()) {
      case PEOPLE -> clue.level() > PeopleTie.SAME_AGENT;
      case ASSET -> clue.level() > 0;
      case PHONE, EMAIL, WEBSITE, ACCOUNT -> clue.level() >= SharedReach.SOME;
      case NAME -> clue.level() > 1;
      default -> false;
    };
  }
}
