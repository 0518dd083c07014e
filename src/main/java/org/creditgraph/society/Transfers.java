package org.creditgraph.society;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.creditgraph.graph.ContractKind;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.OrganizationStatus;
import org.jspecify.annotations.Nullable;

/** Firms and businesses that pass into other hands in earnest: sold, bought out, left, merged. */
final class Transfers {
  private final Economy economy;
  private final Market market;
  private final Foundation foundation;
  private final Handover handover;
  private final Draws draws;
  private final double inBusiness;

  Transfers(Economy economy, Market market, Foundation foundation, Handover handover) {
    this.economy = economy;
    this.market = market;
    this.foundation = foundation;
    this.handover = handover;
    draws = economy.draws.apart(29);
    inBusiness = economy.plan.of(Behaviour.BUYERS_IN_BUSINESS);
  }

  /** One of the ways; which one is up to those who are there. */
  void any(Business business, int day) {
    switch (draws.weighted(0.2, 0.3, 0.25, 0.15, 0.1)) {
      case 0 -> sellShares(business, stranger(business, day), day);
      case 1 -> sellBusiness(business, day);
      case 2 -> buyOut(business, day);
      case 3 -> inherit(business, day);
      default -> merge(business, day);
    }
  }

  /** The firm itself gets another owner. */
  private void sellShares(Business business, Citizen buyer, int day) {
    Refuges.takeOver(business, buyer, buyer, day);
    if (draws.in(0.5)) {
      business.uses(LinkKind.PHONE).forEach(use -> business.endUse(use, day));
      business.use(LinkKind.PHONE, buyer.phone, day);
    }
    if (draws.in(0.3)) {
      String brand = draws.in(0.5) ? economy.signboards.brand(buyer) : business.brand;
      rename(business, brand, day + draws.below(100));
    }
  }

  private void rename(Business business, String brand, int day) {
    String name =
        economy.signboards.name(
            business.kind, business.cooperative, business.spot, brand, business.line);
    business.rename(brand, name, day);
  }

  /** Trade, things and staff go to a firm of strangers. */
  private void sellBusiness(Business business, int day) {
    Business buyer = draws.in(0.5) ? market.competitor(business, day) : null;
    if (buyer == null || buyer.boss == business.boss) {
      buyer = successor(business, stranger(business, day), day, 0.25);
    }
    hand(business, buyer, "sold", day);
  }

  /** Who has the money for a business has earned it: often with one that he has already. */
  private Citizen stranger(Business business, int day) {
    Citizen owner = draws.in(inBusiness) ? economy.owner(business.spot, business.boss, day) : null;
    return owner == null ? economy.anyone(business.spot, day) : owner;
  }

  /** A manager or a colleague buys it and goes on with a firm of his own, or with this one. */
  private void buyOut(Business business, int day) {
    Citizen manager = insider(business, day);
    if (manager == null) {
      sellBusiness(business, day);
    } else if (draws.in(0.4)) {
      sellShares(business, manager, day);
    } else {
      hand(business, successor(business, manager, day, 0.5), "bought_out", day);
    }
  }

  @Nullable Citizen insider(Business business, int day) {
    Citizen manager = business.holder(LinkKind.MANAGER, day);
    if (manager != null && manager != business.boss) {
      return manager;
    }
    List<Post> staff = business.staff(day);
    return staff.isEmpty() ? null : draws.of(staff).holder;
  }

  /** The owner dies or retires: a child takes the firm, or goes on in a new one. */
  void inherit(Business business, int day) {
    Citizen boss = business.boss;
    List<Citizen> heirs =
        boss.children.stream().filter(each -> each.died > day && each.age(day) >= 20).toList();
    if (heirs.isEmpty()) {
      sellShares(business, economy.anyone(business.spot, day), day);
      return;
    }
    Citizen heir = draws.of(heirs);
    boolean dies = boss.age(day) > 60 && draws.in(0.6);
    if (dies) {
      boss.died = day;
    }
    if (dies && draws.in(0.45)) {
      hand(business, successor(business, heir, day, 0.6), "inherited", day);
    } else {
      Refuges.takeOver(business, heir, heir, day);
    }
  }

  /** A declared merger: all goes to the other firm and the register says so. */
  private void merge(Business business, int day) {
    Business other = market.competitor(business, day);
    if (other == null) {
      return;
    }
    hand(business, other, "merged", day);
    economy.mergers.put(business, other);
  }

  private Business successor(Business business, Citizen owner, int day, double alike) {
    Venture venture = new Venture(owner, owner, business.line, business.spot);
    venture.brand = draws.in(alike) ? economy.signboards.bent(business.brand) : null;
    venture.size = business.size * draws.within(0.7, 1.1);
    venture.trades = draws.in(0.4);
    return foundation.found(venture, Math.max(business.founded + 1, day - draws.below(60)));
  }

  private void hand(Business from, Business to, String kind, int day) {
    from.busy = true;
    Set<Carried> carried = EnumSet.noneOf(Carried.class);
    for (Carried each : Carried.values()) {
      if (draws.in(each.use * (each == Carried.ACCOUNT ? 0.2 : 0.75))) {
        carried.add(each);
      }
    }
    handover.partners(from, to, draws.within(0.4, 0.95), day, 150, null);
    handover.pass(from, to, carried, day, true);
    if (!kind.equals("inherited")) {
      long price = from.capital / 2 + 50_000;
      economy.agreements.add(new Agreement(from, to, ContractKind.ASSET_TRANSFER, day, price));
    }
    economy.note(from, to, kind, day);
    int on = day + draws.between(30, 400);
    economy.at(on, () -> end(from, on));
  }

  private void end(Business business, int day) {
    business.openTies(day).forEach(tie -> tie.to = Math.min(tie.to, day));
    business.asleep = true;
    if (draws.in(0.6) || economy.mergers.containsKey(business)) {
      business.ended = Math.max(day, business.founded + 30);
      business.status = OrganizationStatus.DEREGISTERED;
    }
  }
}
