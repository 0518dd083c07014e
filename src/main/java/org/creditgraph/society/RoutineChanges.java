package org.creditgraph.society;

import java.util.List;
import org.creditgraph.graph.LinkKind;

/** What changes in any firm over the years. */
final class RoutineChanges {
  private final Economy economy;
  private final Foundation foundation;
  private final Market market;
  private final Draws draws;
  private final double changes;

  RoutineChanges(Economy economy, Foundation foundation, Market market) {
    this.economy = economy;
    this.foundation = foundation;
    this.market = market;
    draws = economy.draws.apart(31);
    changes = economy.plan.of(Behaviour.CHANGES) / 12;
  }

  void month(Business business, int day) {
    if (draws.in(0.02)) {
      turnOver(business, day);
    }
    if (draws.in(0.03)) {
      market.open(business, day);
    }
    if (!draws.in(changes)) {
      return;
    }
    switch (draws.weighted(0.22, 0.14, 0.2, 0.1, 0.12, 0.12, 0.06, 0.04)) {
      case 0 -> move(business, day);
      case 1 -> phone(business, day);
      case 2 -> officer(business, day);
      case 3 -> leader(business, day);
      case 4 -> rename(business, day);
      case 5 -> fellow(business, day);
      case 6 -> business.use(LinkKind.EMAIL, economy.folk.domainMail(), day);
      default -> foundation.account(business, day);
    }
  }

  private void move(Business business, int day) {
    economy.sites.leave(business);
    Site site =
        draws.in(0.85) ? economy.sites.any(business.spot) : economy.sites.any(economy.folk.spot());
    Handover.settle(business, site, day);
    business.spot = site.spot();
  }

  private void phone(Business business, int day) {
    List<ContactUse> uses = business.uses(LinkKind.PHONE);
    if (!uses.isEmpty() && draws.in(0.6)) {
      business.endUse(uses.getFirst(), day);
      if (!uses.getFirst().value.equals(business.boss.phone)) {
        economy.folk.release(uses.getFirst().value);
      }
    }
    business.use(LinkKind.PHONE, economy.folk.phone(), day);
  }

  private void officer(Business business, int day) {
    if (business.isSole()) {
      return;
    }
    LinkKind role =
        draws.of(List.of(LinkKind.SUPERVISOR, LinkKind.MANAGER, LinkKind.FINANCE_OFFICER));
    business.replace(foundation.partner(business.boss, day), role, day);
  }

  /** Another leads it in the owner's place, or he does so again. */
  private void leader(Business business, int day) {
    boolean own = business.holder(LinkKind.LEGAL_REPRESENTATIVE, day) == business.boss;
    boolean hides = business.refuge && !own && draws.in(0.9);
    if (!business.isSole() && !hides) {
      Citizen next = own ? foundation.partner(business.boss, day) : business.boss;
      business.replace(next, LinkKind.LEGAL_REPRESENTATIVE, day);
    }
  }

  private void rename(Business business, int day) {
    String brand = draws.in(0.6) ? business.brand : economy.signboards.brand(business.boss);
    if (draws.in(0.3)) {
      business.line = economy.lines.near(business.line);
    }
    String name =
        economy.signboards.name(
            business.kind, business.cooperative, business.spot, brand, business.line);
    business.rename(brand, name, day);
  }

  /** A partner comes in: the biggest part is divided. */
  private void fellow(Business business, int day) {
    for (Interest each : business.interests) {
      if (each.to == Epoch.OPEN && each.percent > 40 && each.from < day - 30) {
        each.to = day - 1;
        int part = draws.between(10, 30);
        business.interests.add(new Interest(each.holder, each.percent - part, day));
        Citizen fellow = foundation.partner(business.boss, day);
        if (fellow != each.holder) {
          business.interests.add(new Interest(fellow, part, day));
        }
        return;
      }
    }
  }

  private void turnOver(Business business, int day) {
    List<Post> staff = business.staff(day);
    if (!staff.isEmpty()) {
      Post post = draws.of(staff);
      business.end(each -> each == post, day);
      post.holder.employer = null;
    }
    foundation.hire(business, 1, day);
  }
}
