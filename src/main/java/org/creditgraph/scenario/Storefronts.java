package org.creditgraph.scenario;

import java.util.List;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.Severity;
import org.creditgraph.graph.StoreStatus;
import org.creditgraph.population.Vocabulary;
import org.creditgraph.population.Vocabulary.Spot;

/** What planted stores are made of. */
final class Storefronts {
  private static final int ATTEMPTS = 4_000;

  private final Mover mover;
  private final District district;
  private final Chance chance;

  Storefronts(Mover mover) {
    this.mover = mover;
    this.district = mover.district;
    this.chance = mover.chance;
  }

  /** A store and the sanction that closed it. */
  record Sanctioned(Shop shop, Mark mark) {
    Human leader() {
      Human leader = shop.operator.leader(mark.conductFrom);
      return leader == null ? shop.operator.founder() : leader;
    }
  }

  /** A store that was open for a while and is sanctioned; of an operator not used before. */
  Sanctioned sanctioned() {
    return struck(false);
  }

  /** A store that its operator closed when the operator was listed for how it trades. */
  Sanctioned stopped() {
    return struck(true);
  }

  private Sanctioned struck(boolean operator) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Firm firm = chance.of(district.firms);
      int decided = district.last - chance.between(60, 1_400);
      boolean free =
          !firm.taken
              && !firm.hub
              && !firm.shell
              && firm.ended == Firm.OPEN
              && firm.marks.isEmpty();
      boolean led =
          firm.leader(decided - 60) == firm.founder()
              && !district.hubs.nominees.contains(firm.founder());
      if (free && led && firm.founded < decided - 150 && isUnsanctioned(firm)) {
        firm.taken = true;
        Shop shop = shopOf(firm, decided);
        return operator
            ? stopped(shop, decided)
            : new Sanctioned(shop, mover.keeper.sanction(shop, decided));
      }
    }
    throw new IllegalStateException("no store is left to plant with: plan fewer schemes");
  }

  private Sanctioned stopped(Shop shop, int decided) {
    Severity severity = chance.in(0.6) ? Severity.SERIOUS : Severity.GENERAL;
    int begun = Math.max(shop.opened, decided - chance.between(60, 300));
    Mark mark =
        mover.keeper.mark(
            shop.operator, severity, decided, begun, Vocabulary.WATCHES.get(chance.below(2)));
    mark.undone = Firm.OPEN;
    mark.revoked = false;
    shop.closed = Math.min(district.last, decided + chance.between(0, 60));
    shop.status = StoreStatus.CLOSED;
    return new Sanctioned(shop, mark);
  }

  private static boolean isUnsanctioned(Firm firm) {
    return firm.shops.stream().allMatch(shop -> shop.marks.isEmpty());
  }

  private Shop shopOf(Firm firm, int decided) {
    for (Shop shop : firm.shops) {
      if (shop.opened < decided - 60 && shop.closed > decided) {
        return shop;
      }
    }
    int opened = Math.max(firm.founded, decided - chance.between(90, 900));
    return mover.keeper.shop(firm, opened, chance.below(District.PLATFORMS));
  }

  /** When a store opens that goes on for another: mostly within half a year of the sanction. */
  int opening(Mark mark) {
    int wanted =
        chance.in(0.12)
            ? chance.between(mark.conductFrom + 15, Math.max(mark.conductFrom + 15, mark.decided))
            : mark.decided + chance.between(5, chance.in(0.7) ? 180 : 350);
    return Math.min(wanted, district.last - 5);
  }

  int otherPlatform(int than) {
    return (than + chance.between(1, District.PLATFORMS - 1)) % District.PLATFORMS;
  }

  String anyName() {
    return BrandWords.any(chance) + chance.of(Keeper.SUFFIXES);
  }

  /** The name of a store that goes on: with this probability it can be recognised. */
  String name(Shop shop, double alike) {
    if (!chance.in(alike)) {
      return anyName();
    }
    String suffix = Keeper.SUFFIXES.stream().filter(shop.name::endsWith).findFirst().orElse("小店");
    String brand = shop.name.substring(0, shop.name.length() - suffix.length());
    BrandWords.Bend bend =
        chance.of(
            List.of(
                BrandWords.Bend.SAME,
                BrandWords.Bend.HOMOPHONE,
                BrandWords.Bend.HOMOPHONE,
                BrandWords.Bend.CONTAINING));
    return BrandWords.bent(brand, bend, chance)
        + (chance.in(0.5) ? suffix : chance.of(Keeper.SUFFIXES));
  }

  /** The next store has the phone of the one before; it is not that of hundreds. */
  void phone(Shop shop, Shop next) {
    String phone = shop.phones.getFirst();
    if (district.hubs.isPhone(phone) || district.hubs.agencies.contains(phone)) {
      phone = Addresses.phone(chance);
      shop.phones.set(0, phone);
    }
    phone(next, phone);
  }

  void phone(Shop next, String phone) {
    next.phones.set(0, Addresses.rewritten(phone, chance));
  }

  /** The next store is paid into the account of the one before, no agent's. */
  void account(Shop shop, Shop next) {
    Account account = shop.accounts.getFirst();
    if (district.hubs.settlements.contains(account)) {
      account = district.accountOf(shop.operator);
      shop.accounts.set(0, account);
    }
    next.accounts.set(0, account);
  }

  Firm operator(Spot place, int founded, NodeKind kind, Human head) {
    Firm firm =
        mover.settler.firm(
            place, mover.settler.trade(), BrandWords.any(chance), founded, kind, head);
    firm.taken = true;
    mover.trader.trade(firm, mover.trader.ties(), founded);
    return firm;
  }
}
