package org.creditgraph.casebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.population.Vocabulary;
import org.creditgraph.population.Vocabulary.Spot;

/** Finds premises: one's own, a stall in a market, a room next door, an agent's address. */
final class Sites {
  private final Lots lots;
  private final Map<String, List<Site>> markets = new HashMap<>();
  private final Map<String, List<Site>> desks = new HashMap<>();

  Sites(Lots lots) {
    this.lots = lots;
  }

  Site own(Spot spot) {
    String base = spot.full() + lots.of(Vocabulary.STREETS) + lots.between(1, 399) + "号";
    return lots.chance(0.35)
        ? new Site(spot, base, lots.between(1, 9) + "号铺")
        : new Site(spot, base + lots.between(1, 20) + "栋", room());
  }

  private String room() {
    return lots.between(1, 24) + "0" + lots.between(1, 9) + "室";
  }

  /** A stall in the market or park where those of a trade sit. */
  Site stall(Spot spot, CaseTrade trade) {
    List<Site> known = markets.computeIfAbsent(spot.city() + trade.key(), key -> new ArrayList<>());
    if (known.size() < 2) {
      String market = trade.words().getFirst() + (trade.key().equals("logistics") ? "园" : "批发市场");
      String street = lots.of(Vocabulary.STREETS) + lots.between(1, 99) + "号";
      known.add(new Site(spot, spot.full() + street + spot.city() + market, ""));
    }
    return new Site(spot, lots.of(known).base(), stallNumber());
  }

  private String stallNumber() {
    return (char) ('A' + lots.below(8)) + "区" + lots.between(1, 160) + "号";
  }

  /** Where an agent registers dozens: all in one room. */
  Site desk(Spot spot) {
    List<Site> known = desks.computeIfAbsent(spot.city(), key -> new ArrayList<>());
    if (known.size() < 3 && lots.chance(0.3) || known.isEmpty()) {
      String street = lots.of(Vocabulary.STREETS) + lots.between(1, 99) + "号";
      known.add(new Site(spot, spot.full() + street + "创业园", lots.between(1, 6) + "栋301室"));
    }
    return lots.of(known);
  }

  /** Another unit of the same building. */
  Site nextDoor(Site site) {
    String unit = site.unit();
    for (int attempt = 0; attempt < 9 && unit.equals(site.unit()); attempt++) {
      unit =
          site.unit().endsWith("室")
              ? room()
              : site.unit().endsWith("铺") ? lots.between(1, 9) + "号铺" : stallNumber();
    }
    return new Site(site.spot(), site.base(), unit);
  }
}
