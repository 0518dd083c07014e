package org.creditgraph.migration;

import java.util.List;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.succession.EvidenceKind;

/**
 * What a comparison of stores found in one respect.
 *
 * @param links the path it rests on, from the one store to the other
 * @param from an epoch day, Integer.MIN_VALUE when open
 * @param until an epoch day, Integer.MAX_VALUE when open
 */
record StoreClue(
    StoreFeature feature,
    int level,
    EvidenceKind kind,
    BilingualText text,
    List<Integer> links,
    int from,
    int until) {

  static StoreClue of(StoreFeature feature, int level, EvidenceKind kind, BilingualText text) {
    return new StoreClue(
        feature, level, kind, text, List.of(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}
