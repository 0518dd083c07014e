package org.creditgraph.society;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.RecordEventKind;
import org.creditgraph.graph.RecordKind;
import org.creditgraph.graph.Severity;
import org.creditgraph.graph.StoreStatus;
import org.jspecify.annotations.Nullable;

/** Platforms that sanction stores, and merchants who then put up with it or go on elsewhere. */
final class StoreSanctions {
  private final Economy economy;
  private final Storekeeping stores;
  private final Foundation foundation;
  private final Draws draws;
  private final double sanctioned;
  private final double evades;
  private final double carelessness;
  private final double revoked;

  StoreSanctions(Economy economy, Storekeeping stores, Foundation foundation) {
    this.economy = economy;
    this.stores = stores;
    this.foundation = foundation;
    draws = economy.draws.apart(33);
    sanctioned = economy.plan.of(Behaviour.STORE_SANCTIONS) / 12;
    evades = economy.plan.of(Behaviour.STORE_EVASION);
    carelessness = economy.plan.of(Behaviour.CARELESSNESS);
    revoked = economy.plan.of(Behaviour.REVOKED);
  }

  void month(int from, int to) {
    int count = economy.outlets.size();
    for (int i = 0; i < count; i++) {
      Outlet outlet = economy.outlets.get(i);
      if (outlet.isOpen(from) && draws.in(sanctioned * (0.5 + outlet.merchant.nerve))) {
        sanction(outlet, draws.between(from, to));
      }
    }
  }

  private void sanction(Outlet outlet, int inspected) {
    int decided = inspected + draws.between(1, 90);
    if (decided > economy.last || !(outlet.operator instanceof Business business)) {
      return;
    }
    int conduct = Math.max(outlet.opened, inspected - draws.between(5, 200));
    Offence offence =
        new Offence(
            business,
            outlet,
            RecordKind.PLATFORM_SANCTION,
            draws.in(0.3) ? Severity.SERIOUS : draws.in(0.6) ? Severity.GENERAL : Severity.MINOR,
            economy.lines.watch(business.line),
            conduct,
            Math.max(conduct, inspected - draws.below(30)),
            inspected,
            decided);
    int later = decided + draws.between(30, 300);
    if (draws.in(revoked) && later <= economy.last) {
      offence.events.add(new Offence.Event(RecordEventKind.REVOKED, later));
    }
    economy.offences.add(offence);
    outlet.status = draws.in(0.75) ? StoreStatus.SANCTIONED : outlet.status;
    if (draws.in(0.65)) {
      outlet.closed = decided + draws.below(120);
      outlet.status = outlet.status == StoreStatus.OPEN ? StoreStatus.CLOSED : outlet.status;
    }
    decide(offence, outlet);
  }

  private void decide(Offence offence, Outlet outlet) {
    if (draws.in(evades * (0.5 + outlet.merchant.nerve))) {
      boolean early = draws.in(0.2);
      int day =
          early
              ? draws.between(offence.inspected, offence.decided)
              : offence.decided + draws.between(1, 320);
      economy.at(day, () -> evade(offence, outlet, day));
    } else if (draws.in(0.12)) {
      int day = offence.decided + draws.between(20, 900);
      economy.at(day, () -> expand(offence, outlet, day));
    }
  }

  /** In earnest: another store of the same merchant, without a thought of the sanction. */
  private void expand(Offence offence, Outlet outlet, int day) {
    Business business = offence.subject;
    if (!business.isAtWork(day)) {
      return;
    }
    Outlet next =
        stores.open(
            stores.platform(outlet.platform),
            stores.name(business.brand),
            draws.in(0.6) ? outlet.category : stores.nearCategory(),
            business,
            business.boss,
            day);
    business.outlets.add(next);
    stores.reachNew(next, business.boss, day);
    String kind = day > offence.decided + 366 ? "later_than_a_year" : "expansion";
    economy.storeEscapes.add(new StoreEscape(outlet, next, offence, kind, 0, false));
  }

  private void evade(Offence offence, Outlet outlet, int day) {
    Citizen merchant = outlet.merchant;
    double skill = Draws.clamped(merchant.skill + 0.15 * draws.normal());
    int how = draws.weighted(0.3 * (1.2 - skill), 0.28, 0.12, 0.1, 0.15, 0.1);
    Citizen front = front(merchant, offence.subject, how, day);
    Business operator = operator(offence.subject, merchant, front, how, outlet, skill, day);
    String kind =
        List.of("same_party", "family", "friend", "employee", "new_company", "other_company")
            .get(Math.max(0, how));
    boolean samePlatform = operator != offence.subject && draws.in(0.12);
    String name = cut(0.7, skill) ? stores.name(operator.brand) : renamed(outlet.name);
    String category = draws.in(0.85) ? outlet.category : stores.nearCategory();
    Outlet next =
        stores.open(
            samePlatform ? outlet.platform : stores.platform(outlet.platform),
            name,
            category,
            operator,
            merchant,
            day);
    operator.outlets.add(next);
    contacts(outlet, next, front, skill, day);
    economy.storeEscapes.add(
        new StoreEscape(outlet, next, offence, samePlatform ? "same_platform" : kind, skill, true));
  }

  private boolean cut(double risk, double skill) {
    return draws.in(risk * skill * 1.3) && !draws.in((1 - skill) * carelessness);
  }

  private String renamed(String name) {
    return draws.in(0.4) ? name : economy.signboards.bent(name);
  }

  private void contacts(Outlet from, Outlet to, Citizen front, double skill, int day) {
    List<ContactUse> kept = new ArrayList<>();
    for (ContactUse use : from.contacts) {
      if (!cut(0.9, skill) && draws.in(0.6)) {
        kept.add(new ContactUse(use.kind, use.value, use.account, day));
      }
    }
    to.contacts.addAll(kept);
    if (kept.size() < 2) {
      stores.reachNew(to, front, day);
    }
  }

  private Citizen front(Citizen merchant, Business firm, int how, int day) {
    List<Citizen> list =
        switch (how) {
          case 1 -> Kinship.all(merchant);
          case 2 -> economy.folk.friends(merchant);
          case 3 -> firm.staff(day).stream().map(post -> post.holder).toList();
          default -> List.of();
        };
    List<Citizen> able =
        list.stream().filter(each -> each.died > day && each.age(day) >= 18).toList();
    return able.isEmpty() ? merchant : draws.of(able);
  }

  private Business operator(
      Business firm,
      Citizen merchant,
      Citizen front,
      int how,
      Outlet outlet,
      double skill,
      int day) {
    if (how <= 0 && firm.livesOn(day)) {
      return firm;
    }
    Business existing = how == 5 ? other(merchant, firm, day) : other(front, firm, day);
    if (existing != null && (how == 5 || draws.in(0.4))) {
      return existing;
    }
    Venture venture = new Venture(front, front, firm.line, firm.spot);
    venture.kind = draws.in(0.55) ? NodeKind.SOLE_PROPRIETOR : NodeKind.ENTERPRISE;
    venture.size = 0.4;
    venture.trades = draws.in(0.5);
    venture.discreet = front == merchant && draws.in(skill);
    venture.brand = draws.in(0.2) ? economy.signboards.bent(firm.brand) : null;
    return foundation.found(venture, Math.max(outlet.opened, day - draws.between(3, 60)));
  }

  private @Nullable Business other(Citizen owner, Business not, int day) {
    for (Business each : owner.owned) {
      if (each != not && each.isAtWork(day)) {
        return each;
      }
    }
    return null;
  }
}
