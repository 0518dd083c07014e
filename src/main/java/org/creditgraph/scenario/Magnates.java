package org.creditgraph.scenario;

import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.jspecify.annotations.Nullable;

/** Owners of groups of dozens, whose companies share a phone: no hub and no agent's work. */
final class Magnates {
  private static final int ENTERPRISES_FOR_ONE = 5_000;

  private final District district;
  private final Settler settler;
  private final Chance chance;

  Magnates(District district, Settler settler) {
    this.district = district;
    this.settler = settler;
    this.chance = district.chance;
  }

  void settle() {
    for (int i = district.enterpriseCount / ENTERPRISES_FOR_ONE; i > 0; i--) {
      Firm first = company(null);
      Human owner = first.founder();
      owner.magnate = true;
      for (int more = chance.between(21, 30); more > 0; more--) {
        Firm firm = company(owner);
        settler.share(first, firm, LinkKind.PHONE, 0.8);
        settler.share(first, firm, LinkKind.ADDRESS, 0.3);
      }
    }
  }

  private Firm company(@Nullable Human owner) {
    int founded = district.last - 400 - chance.below(4_000);
    Human head = owner == null ? district.human() : owner;
    Firm firm =
        settler.firm(
            settler.place(),
            settler.trade(),
            BrandWords.any(chance),
            founded,
            NodeKind.ENTERPRISE,
            head);
    firm.stakes.clear();
    settler.stake(firm, head, 100, founded);
    return firm;
  }
}
