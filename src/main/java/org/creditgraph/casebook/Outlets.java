package org.creditgraph.casebook;

import java.util.List;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.StoreStatus;

/** Opens and closes stores on platforms. */
final class Outlets {
  private static final List<String> KINDS = List.of("旗舰店", "专营店", "小铺", "严选", "专卖店");

  private final Town town;
  private final Lots lots;

  Outlets(Town town, Lots lots) {
    this.town = town;
    this.lots = lots;
  }

  Outlet usual(Business operator, int platform, int opened) {
    return open(operator, platform, name(operator), opened, true);
  }

  String name(Business operator) {
    return lots.chance(0.65)
        ? operator.name.brand() + operator.trade.words().getFirst() + lots.of(KINDS)
        : town.names.brand() + lots.of(operator.trade.words()) + lots.of(KINDS);
  }

  /**
   * Opens a store.
   *
   * @param reached whether it takes its operator's phone and account
   */
  Outlet open(Business operator, int platform, String name, int opened, boolean reached) {
    Outlet outlet = new Outlet(operator, platform, name, operator.trade.words().getFirst(), opened);
    town.stores.add(outlet);
    if (reached) {
      operator.reaches(LinkKind.PHONE, opened).stream()
          .findFirst()
          .ifPresent(
              reach -> outlet.reaches.add(new Business.Reach(LinkKind.PHONE, reach.value, opened)));
      if (operator.account != null && lots.chance(0.7)) {
        outlet.reaches.add(new Business.Reach(LinkKind.BANK_ACCOUNT, operator.account, opened));
      }
    }
    if (lots.chance(0.3)) {
      String device = "dev-" + Long.toString(lots.next() >>> 20, 36);
      outlet.reaches.add(new Business.Reach(LinkKind.DEVICE, device, opened));
    }
    return outlet;
  }

  static void close(Outlet outlet, int day, StoreStatus how) {
    if (outlet.closed == Business.OPEN && day >= outlet.opened) {
      outlet.closed = day;
      outlet.status = how;
    }
  }
}
