package org.creditgraph.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.population.Vocabulary.Spot;
import org.jspecify.annotations.Nullable;

/** Plants stores that look like going on for a sanctioned one and do not. */
final class StoreLookAlikes {
  /** A way to look like it. */
  enum Kind {
    N01_OPENED_BEFORE,
    N02_SAME_NAME_STRANGER,
    N03_AGENT_PHONE,
    N04_YEARS_LATER,
    N05_SETTLEMENT_AGENT,
    N06_FRANCHISE,
    N07_AGENCY_RUN,
    N08_NAMESAKE_OPERATOR,
    N09_SAME_CATEGORY_STRANGER,
    N10_LINKED_OPENED_BEFORE;

    String label() {
      return "N" + name().substring(1).toLowerCase(Locale.ROOT);
    }
  }

  private static final double LOOSELY = 0.15;

  private final Mover mover;
  private final District district;
  private final Chance chance;
  private final Storefronts fronts;
  private final StrawMen strawMen;

  StoreLookAlikes(Mover mover) {
    this.mover = mover;
    this.district = mover.district;
    this.chance = mover.chance;
    this.fronts = new Storefronts(mover);
    this.strawMen = new StrawMen(mover);
  }

  void plant() {
    int count = district.count(district.shape.storeLookAlikes());
    List<Kind> order = new ArrayList<>(List.of(Kind.values()));
    chance.shuffle(order);
    for (int i = 0; i < count; i++) {
      Kind kind = order.get(i % order.size());
      Storefronts.Sanctioned from = fronts.sanctioned();
      Shop other = other(kind, from);
      if (other != null) {
        district.note(TruthKind.MIGRATION_DECOY, from.shop(), other, kind.label(), from.mark());
      }
    }
  }

  private @Nullable Shop other(Kind kind, Storefronts.Sanctioned from) {
    Shop shop = from.shop();
    Mark mark = from.mark();
    int day = fronts.opening(mark);
    switch (kind) {
      case N01_OPENED_BEFORE, N04_YEARS_LATER -> {
        int opened = kind == Kind.N04_YEARS_LATER ? later(mark) : earlier(mark, shop.operator);
        return opened < 0 ? null : open(shop, shop.operator, opened, 0.5, 0.4);
      }
      case N10_LINKED_OPENED_BEFORE -> {
        Human kin = Families.kinOf(from.leader(), district);
        int opened = Math.max(district.first + 100, mark.conductFrom - chance.between(60, 900));
        Firm operator = fronts.operator(shop.operator.place, opened - 30, NodeKind.ENTERPRISE, kin);
        return open(shop, operator, opened, 0.3, 0.6);
      }
      case N08_NAMESAKE_OPERATOR -> {
        Firm operator = operator(shop, day, district.namesake(from.leader()));
        return open(shop, operator, day, 0.1, 0.4);
      }
      default -> {
        return ofStranger(kind, shop, day);
      }
    }
  }

  private Shop ofStranger(Kind kind, Shop shop, int day) {
    boolean named = kind == Kind.N02_SAME_NAME_STRANGER || kind == Kind.N06_FRANCHISE;
    Firm operator = operator(shop, day, district.human());
    double category = named ? 0.8 : kind == Kind.N09_SAME_CATEGORY_STRANGER ? 1 : 0.45;
    Shop other = open(shop, operator, day, named ? 1 : 0, category);
    if (chance.in(LOOSELY)) {
      Human leader = shop.operator.leader(day);
      strawMen.tieLoosely(
          shop.operator, operator, leader == null ? shop.operator.founder() : leader);
    }
    switch (kind) {
      case N03_AGENT_PHONE -> share(shop, other, district.hubs.agentsPhone(0.4));
      case N07_AGENCY_RUN -> share(shop, other, chance.of(district.hubs.agencies));
      case N05_SETTLEMENT_AGENT -> {
        Account agent = chance.of(district.hubs.settlements);
        shop.accounts.add(agent);
        other.accounts.set(0, agent);
      }
      default -> {}
    }
    return other;
  }

  private void share(Shop shop, Shop other, String phone) {
    shop.phones.set(0, phone);
    other.phones.set(0, phone);
  }

  private Firm operator(Shop shop, int day, Human head) {
    Spot place = chance.in(0.6) ? shop.operator.place : mover.settler.place();
    NodeKind kind = chance.in(0.6) ? NodeKind.SOLE_PROPRIETOR : NodeKind.ENTERPRISE;
    return fronts.operator(
        place, Math.max(district.first + 60, day - chance.between(3, 60)), kind, head);
  }

  private int later(Mark mark) {
    int opened = mark.decided + chance.between(385, 900);
    return opened <= district.last ? opened : -1;
  }

  private int earlier(Mark mark, Firm operator) {
    int opened = mark.conductFrom - chance.between(20, 900);
    return Math.max(opened, operator.founded) < mark.conductFrom - 15
        ? Math.max(opened, operator.founded)
        : -1;
  }

  private Shop open(Shop shop, Firm operator, int day, double alike, double category) {
    return mover.keeper.shop(
        operator,
        day,
        fronts.otherPlatform(shop.platform),
        fronts.name(shop, alike),
        chance.in(category) ? shop.category : chance.of(Keeper.CATEGORIES));
  }
}
