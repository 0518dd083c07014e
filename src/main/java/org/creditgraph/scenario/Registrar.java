package org.creditgraph.scenario;

import java.util.List;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.population.Vocabulary;

/**
 * Gives everything its id, in a drawn order: neither an id nor the order of the files tells what
 * was planted.
 */
final class Registrar {
  private long firms;
  private long humans;
  private long deals;
  private long accounts;
  private long shops;
  private long marks;
  private long vessels;

  /** How many persons have an id so far. */
  long humanCount() {
    return humans;
  }

  void register(District district) {
    Chance chance = district.chance;
    List.of(
            district.firms,
            district.humans,
            district.deals,
            district.accounts,
            district.shops,
            district.vessels,
            district.bonds,
            district.notes)
        .forEach(chance::shuffle);
    district.deals.removeIf(deal -> deal.dropped);
    for (Firm firm : district.firms) {
      String kind = firm.kind == NodeKind.SOLE_PROPRIETOR ? "92" : "91";
      firm.id = Vocabulary.creditCode(kind, firm.place.code(), ++firms);
    }
    district.humans.forEach(human -> human.id = Vocabulary.numbered("P", ++humans, 8));
    district.accounts.forEach(each -> each.id = Vocabulary.numbered("ACC", ++accounts, 8));
    district.shops.forEach(shop -> shop.id = Vocabulary.numbered("ST", ++shops, 8));
    district.vessels.forEach(each -> each.id = Vocabulary.numbered("AS", ++vessels, 7));
    for (Firm firm : district.firms) {
      firm.marks.forEach(mark -> mark.id = Vocabulary.numbered("RC", ++marks, 8));
    }
    for (Shop shop : district.shops) {
      shop.marks.forEach(mark -> mark.id = Vocabulary.numbered("RC", ++marks, 8));
    }
  }

  String nextDeal() {
    return Vocabulary.numbered("CT", ++deals, 9);
  }
}
