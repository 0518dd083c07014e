package org.creditgraph.succession;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How far both halves of a change of entity show: the same people, and a business taken up. The
 * same hands alone make no successor, and neither does the same business in other hands; each is
 * graded, and the lesser one counts.
 */
final class Both {
  /** From this level of {@link Feature#PARTNERS} on partners may have been taken over. */
  private static final int PARTNERS_MAYBE = 5;

  private static final int MOST = 3;

  private final Map<Feature, Integer> levels = new EnumMap<>(Feature.class);

  private Both(List<Clue> clues) {
    clues.forEach(clue -> levels.put(clue.feature(), clue.level()));
  }

  static Clue of(List<Clue> clues) {
    Both both = new Both(clues);
    return Clue.counted(
        Feature.BOTH, Math.min(both.hands(), both.business()), both.hands(), both.business());
  }

  private int level(Feature feature) {
    return levels.getOrDefault(feature, -1);
  }

  /** From 0 for none to {@link #MOST}: how surely the same people are behind the two. */
  private int hands() {
    int people = level(Feature.PEOPLE);
    int known =
        people >= PeopleTie.KIN_LEADS
            ? 3
            : people >= PeopleTie.STAFF_LEADS ? 2 : people > PeopleTie.SAME_AGENT ? 1 : 0;
    int reached = 0;
    for (Feature feature :
        List.of(Feature.PHONE, Feature.EMAIL, Feature.WEBSITE, Feature.ACCOUNT, Feature.DEVICE)) {
      int shared = level(feature);
      int tells = shared >= SharedReach.ONLY_THESE ? 2 : shared >= SharedReach.SOME ? 1 : 0;
      reached = Math.max(reached, tells);
    }
    int together = known > 0 && reached > 0 ? 1 : 0;
    return Math.min(MOST, Math.max(known, reached) + together);
  }

  /** From 0 for none to {@link #MOST}: how surely the business was taken up. */
  private int business() {
    int partners = level(Feature.PARTNERS);
    int moved = Math.clamp(partners - PARTNERS_MAYBE + 1L, 0, MOST);
    return Math.max(moved, level(Feature.ASSET) > 0 ? 2 : 0);
  }
}
