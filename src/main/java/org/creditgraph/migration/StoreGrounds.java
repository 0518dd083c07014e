package org.creditgraph.migration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.succession.PartyTies;

/**
 * What speaks for two stores being run by the same people (domain.md 6). A category, an address or
 * a phone that many share makes nobody likely: with no more than that the probability stays below
 * even odds.
 */
final class StoreGrounds {
  /** Where too little speaks for a pair it is told to be no likelier than this. */
  static final double WEAK_MAX = 0.45;

  private static final int HUB = 1;
  private static final int FEW = 3;

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

  /** Whether somebody, a contact that few share, or a like name with another contact ties them. */
  boolean tie() {
    boolean people = level(StoreFeature.OPERATOR) >= PartyTies.Level.STAFF_LEADS.ordinal();
    boolean contact = level(StoreFeature.ACCOUNT) >= FEW || level(StoreFeature.PHONE) >= FEW;
    boolean any = levels.keySet().stream().anyMatch(f -> f.isContact() && level(f) >= HUB);
    return people || contact || level(StoreFeature.NAME) > 0 && any;
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
