package org.creditgraph.succession;

import java.util.List;

/**
 * Which halves of a change of entity clues show. The same hands alone make no successor, and
 * neither does the same business in other hands.
 *
 * @param people whether the same people show behind the two
 * @param close whether more than a post of somebody shows it
 * @param rooms whether they are in the same rooms, as a new tenant would be
 * @param trade whether the business shows to have moved
 * @param tradeKnown whether it could show by the partners
 * @param resumed whether the one stopped and the other took up its rare name and trade, beside
 *     another sign of the same people; what there is before the other's first contract
 */
record Halves(
    boolean people,
    boolean close,
    boolean rooms,
    boolean trade,
    boolean tradeKnown,
    boolean resumed) {
  /** From this level of {@link Feature#CARRYING_ON} on the one has stopped. */
  private static final int STOPPED = 6;

  private static final int RARE_NAME = 4;
  private static final int SAME_TRADE = 3;

  static Halves of(List<Clue> clues) {
    boolean hands = false;
    boolean posts = false;
    boolean named = false;
    boolean rare = false;
    boolean line = false;
    boolean stopped = false;
    boolean rooms = false;
    boolean trade = false;
    boolean known = false;
    for (Clue clue : clues) {
      hands |= tellsOfPeople(clue);
      posts |= tellsOfPosts(clue);
      named |= clue.feature() == Feature.NAME && clue.level() > 1;
      rare |= clue.feature() == Feature.NAME && clue.level() >= RARE_NAME;
      line |= clue.feature() == Feature.TRADE && clue.level() == SAME_TRADE;
      stopped |= tellsOfTheEnd(clue);
      rooms |= clue.feature() == Feature.ADDRESS && clue.level() >= SharedReach.SOME;
      trade |= tellsOfTrade(clue);
      known |= clue.feature() == Feature.PARTNERS;
    }
    boolean resumed = !known && (hands || posts) && rare && line && stopped;
    boolean close = hands || named;
    return new Halves(close || posts, close, rooms, trade, known, resumed);
  }

  /** Whether the probability may be above even odds. */
  boolean both() {
    return (people || rooms) && trade || resumed;
  }

  /** The level of {@link Feature#HALVES}. */
  int level() {
    if (trade) {
      return close ? 7 : people ? 3 : rooms ? 2 : 1;
    }
    return !people ? 0 : tradeKnown ? 4 : resumed ? 6 : 5;
  }

  private static boolean tellsOfTheEnd(Clue clue) {
    return clue.feature() == Feature.ENDING && clue.level() > 0
        || clue.feature() == Feature.CARRYING_ON && clue.level() >= STOPPED;
  }

  private static boolean tellsOfTrade(Clue clue) {
    return switch (clue.feature()) {
      case PARTNERS -> clue.level() > 1;
      case ASSET -> clue.level() > 0;
      default -> false;
    };
  }

  /** Somebody of the one, or kin, serves the other without leading it. */
  private static boolean tellsOfPosts(Clue clue) {
    return clue.feature() == Feature.PEOPLE
        && clue.level() > PeopleTie.SAME_AGENT
        && clue.level() < PeopleTie.STAFF_LEADS;
  }

  private static boolean tellsOfPeople(Clue clue) {
    return switch (clue.feature()) {
      case PEOPLE -> clue.level() >= PeopleTie.STAFF_LEADS;
      case PHONE, EMAIL, WEBSITE, ACCOUNT -> clue.level() >= SharedReach.SOME;
      default -> false;
    };
  }
}
