package org.creditgraph.migration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.succession.PartyTies;

/**
 * How far two stores show both halves of a migration: the same people behind them, and the same
 * store. A category that thousands have makes nobody likely, and neither does kin who run a shop of
 * their own.
 */
final class StoreGrounds {
  private static final int SOME = 2;
  private static final int FEW = 3;
  private static final int MOST = 3;
  private static final int SAME_NAME = 4;
  private static final int FEW_BEAR = 5;

  private final Map<StoreFeature, Integer> levels = new EnumMap<>(StoreFeature.class);

  private StoreGrounds(List<StoreClue> clues) {
    clues.forEach(clue -> levels.put(clue.feature(), clue.level()));
  }

  static StoreGrounds of(List<StoreClue> clues) {
    return new StoreGrounds(clues);
  }

  private int level(StoreFeature feature) {
    return levels.getOrDefault(feature, 0);
  }

  /** The level of {@link StoreFeature#BOTH}. */
  int both() {
    return Math.min(hands(), likeness());
  }

  private int hands() {
    int operator = level(StoreFeature.OPERATOR);
    int known =
        operator >= PartyTies.Level.KIN_LEADS.ordinal()
            ? MOST
            : operator >= PartyTies.Level.FAR_KIN_LEADS.ordinal() ? 2 : Math.min(operator, 1);
    int reached = 0;
    for (StoreFeature feature : StoreFeature.values()) {
      if (feature.isContact()) {
        int shared = level(feature);
        reached = Math.max(reached, shared >= FEW ? 2 : shared >= SOME ? 1 : 0);
      }
    }
    int together = known > 0 && reached > 0 ? 1 : 0;
    return Math.min(MOST, Math.max(known, reached) + together);
  }

  private int likeness() {
    int name = level(StoreFeature.NAME);
    int alike = name >= FEW_BEAR ? MOST : name >= SAME_NAME ? 2 : name > 0 ? 1 : 0;
    boolean ofItsOwn = levels.getOrDefault(StoreFeature.FOUNDED, 1) == 0;
    return alike == 0 && ofItsOwn ? 0 : Math.min(MOST, alike + level(StoreFeature.CATEGORY));
  }

  /** What nothing is known of, although it would tell most. */
  List<BilingualText> missing() {
    List<BilingualText> missing = new ArrayList<>();
    if (!levels.containsKey(StoreFeature.OPERATOR)) {
      missing.add(StoreSentences.unknownOperators());
    }
    if (levels.keySet().stream().noneMatch(StoreFeature::isContact)) {
      missing.add(StoreSentences.unknownContacts());
    }
    if (!levels.containsKey(StoreFeature.CATEGORY)) {
      missing.add(StoreSentences.unknownCategory());
    }
    return missing;
  }
}
