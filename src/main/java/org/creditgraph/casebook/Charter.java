package org.creditgraph.casebook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.population.Vocabulary.Spot;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a business that is to be founded; what is null falls as is usual.
 *
 * @param owners with their parts in hundredths; none for what is usual
 * @param silent whether it begins without vessels, vehicles and stores
 */
record Charter(
    CaseTrade trade,
    Spot place,
    int day,
    @Nullable Actor leader,
    Map<CaseParty, Integer> owners,
    @Nullable CaseParty supervisor,
    @Nullable Actor manager,
    @Nullable NodeKind kind,
    boolean silent) {

  static Charter usual(CaseTrade trade, Spot place, int day) {
    return new Charter(trade, place, day, null, new LinkedHashMap<>(), null, null, null, false);
  }
}
