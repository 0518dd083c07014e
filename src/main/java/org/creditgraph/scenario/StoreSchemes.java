package org.creditgraph.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;

/** Plants stores that go on elsewhere, the schemes in turn. */
final class StoreSchemes {
  /** A way to go on. */
  enum Scheme {
    M01_SAME_OPERATOR,
    M02_RELATIVE_OPERATOR,
    M03_SAME_ACCOUNT,
    M04_NAME_AND_PHONE,
    M05_HOP_CHAIN,
    M06_HOLDING_CHAIN,
    M07_SAME_PEOPLE,
    M08_OTHER_CATEGORY,
    M09_FORMER_STAFF,
    M10_ACTING_TOGETHER,
    M11_OPERATOR_LISTED;

    String label() {
      return "M" + name().substring(1).toLowerCase(Locale.ROOT);
    }
  }

  /** How often a phone is kept as it is, though hundreds may have it: the name tells more then. */
  private static final double AGENTS_TOO = 0.6;

  /** How often those who know nothing of each other have staff or a small investor in common. */
  private static final double LOOSELY = 0.25;

  /** How often the money goes through an agent's account before and after. */
  private static final double AGENTS_ACCOUNT = 0.12;

  private final Mover mover;
  private final District district;
  private final Chance chance;
  private final StrawMen strawMen;
  private final Storefronts fronts;

  StoreSchemes(Mover mover) {
    this.mover = mover;
    this.district = mover.district;
    this.chance = mover.chance;
    this.strawMen = new StrawMen(mover);
    this.fronts = new Storefronts(mover);
  }

  void plant() {
    int count = district.count(district.shape.migrations());
    List<Scheme> order = new ArrayList<>(List.of(Scheme.values()));
    chance.shuffle(order);
    for (int i = 0; i < count; i++) {
      plant(order.get(i % order.size()));
    }
  }

  private void plant(Scheme scheme) {
    boolean listed = scheme == Scheme.M11_OPERATOR_LISTED;
    Storefronts.Sanctioned from = listed ? fronts.stopped() : fronts.sanctioned();
    int day = fronts.opening(from.mark());
    switch (scheme) {
      case M01_SAME_OPERATOR, M08_OTHER_CATEGORY -> sameOperator(scheme, from, day);
      case M05_HOP_CHAIN -> hops(from, day);
      default -> {
        boolean same = listed && chance.in(0.4);
        Firm operator = same ? from.shop().operator : operator(scheme, from, day);
        note(scheme, from, next(scheme, from, operator, day));
        if (listed && !same) {
          String why = "took over a store";
          district.note(TruthKind.UNCLEAR, from.shop().operator, operator, why, from.mark());
        }
      }
    }
  }

  private void note(Scheme scheme, Storefronts.Sanctioned from, Shop next) {
    district.note(TruthKind.MIGRATION, from.shop(), next, scheme.label(), from.mark());
  }

  private void sameOperator(Scheme scheme, Storefronts.Sanctioned from, int day) {
    Shop shop = from.shop();
    boolean other = scheme == Scheme.M08_OTHER_CATEGORY;
    String category = other ? chance.of(Keeper.CATEGORIES) : shop.category;
    String name = other ? fronts.anyName() : fronts.name(shop, 0.4);
    Shop next =
        mover.keeper.shop(shop.operator, day, fronts.otherPlatform(shop.platform), name, category);
    if (chance.in(0.4)) {
      fronts.phone(next, shop.phones.getFirst());
    }
    note(scheme, from, next);
  }

  /** From platform to platform, sanctioned again and again. */
  private void hops(Storefronts.Sanctioned first, int day) {
    Storefronts.Sanctioned from = first;
    List<Storefronts.Sanctioned> all = new ArrayList<>(List.of(first));
    int opened = day;
    for (int hop = chance.between(2, 3); hop > 0 && opened < district.last - 10; hop--) {
      Shop shop = from.shop();
      Firm operator =
          chance.in(0.75) ? shop.operator : operator(Scheme.M02_RELATIVE_OPERATOR, from, opened);
      Shop next = next(Scheme.M05_HOP_CHAIN, from, operator, opened);
      district.note(TruthKind.MIGRATION, shop, next, Scheme.M05_HOP_CHAIN.label(), from.mark());
      for (Storefronts.Sanctioned earlier : all.subList(0, all.size() - 1)) {
        if (earlier.shop().operator != operator) {
          district.note(
              TruthKind.MIGRATION_UNCLEAR,
              earlier.shop(),
              next,
              "two steps of a chain",
              earlier.mark());
        }
      }
      int decided = opened + chance.between(60, 160);
      opened = decided + chance.between(5, 90);
      if (hop > 1 && opened < district.last - 10) {
        from = new Storefronts.Sanctioned(next, mover.keeper.sanction(next, decided));
        all.add(from);
      }
    }
  }

  private Firm operator(Scheme scheme, Storefronts.Sanctioned from, int day) {
    Firm old = from.shop().operator;
    Human leader = from.leader();
    Behind behind =
        switch (scheme) {
          case M02_RELATIVE_OPERATOR, M11_OPERATOR_LISTED -> Behind.KIN;
          case M06_HOLDING_CHAIN -> Behind.CHAIN;
          case M07_SAME_PEOPLE -> chance.in(0.6) ? Behind.SAME_LEADER : Behind.SAME_HOLDER;
          case M09_FORMER_STAFF -> Behind.STAFF;
          case M10_ACTING_TOGETHER -> Behind.CONCERT;
          default -> Behind.STRANGER;
        };
    boolean sole =
        behind != Behind.CHAIN
            && behind != Behind.SAME_HOLDER
            && behind != Behind.CONCERT
            && chance.in(0.6);
    Firm operator =
        fronts.operator(
            old.place,
            Math.max(district.first + 60, day - chance.between(3, 60)),
            sole ? NodeKind.SOLE_PROPRIETOR : NodeKind.ENTERPRISE,
            strawMen.head(behind, old, leader));
    strawMen.own(behind, operator, leader, operator.founded);
    if (behind == Behind.STRANGER && chance.in(LOOSELY)) {
      strawMen.tieLoosely(old, operator, leader);
    }
    return operator;
  }

  private Shop next(Scheme scheme, Storefronts.Sanctioned from, Firm operator, int day) {
    Shop shop = from.shop();
    String category = chance.in(0.9) ? shop.category : chance.of(Keeper.CATEGORIES);
    double alike = scheme == Scheme.M04_NAME_AND_PHONE ? 1 : 0.3;
    Shop next =
        mover.keeper.shop(
            operator, day, fronts.otherPlatform(shop.platform), fronts.name(shop, alike), category);
    boolean account = scheme == Scheme.M03_SAME_ACCOUNT || chance.in(0.15);
    boolean phone =
        scheme == Scheme.M04_NAME_AND_PHONE
            || chance.in(scheme == Scheme.M02_RELATIVE_OPERATOR ? 0.75 : 0.4);
    boolean kept = account || phone || scheme == Scheme.M07_SAME_PEOPLE;
    if (account) {
      fronts.account(shop, next);
    } else if (kept && chance.in(AGENTS_ACCOUNT)) {
      Account agent = chance.of(district.hubs.settlements);
      shop.accounts.set(0, agent);
      next.accounts.set(0, agent);
    }
    if (scheme == Scheme.M04_NAME_AND_PHONE && chance.in(AGENTS_TOO)) {
      fronts.phone(next, shop.phones.getFirst());
    } else if (phone || !kept) {
      fronts.phone(shop, next);
    }
    if (phone && operator != shop.operator && chance.in(0.5)) {
      operator.reaches.removeIf(reach -> reach.kind() == LinkKind.PHONE);
      operator.reaches.add(Firm.Reach.of(LinkKind.PHONE, next.phones.getFirst(), operator.founded));
    }
    return next;
  }
}
