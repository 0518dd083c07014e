package org.creditgraph.society;

import java.util.LinkedHashMap;
import java.util.Map;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.OrganizationStatus;
import org.jspecify.annotations.Nullable;

/** People who leave to found their own firm, and firms that close with what becomes of theirs. */
final class Departures {
  private final Economy economy;
  private final Market market;
  private final Foundation foundation;
  private final Handover handover;
  private final Draws draws;

  Departures(Economy economy, Market market, Foundation foundation, Handover handover) {
    this.economy = economy;
    this.market = market;
    this.foundation = foundation;
    this.handover = handover;
    draws = economy.draws.apart(30);
  }

  /** A manager, a partner or somebody of the staff founds a competitor; the firm goes on. */
  void leave(Business business, int day) {
    switch (draws.weighted(0.4, 0.3, 0.3)) {
      case 0 -> found(business, business.holder(LinkKind.MANAGER, day), "former_manager", day);
      case 1 -> found(business, fellow(business), "former_partner", day);
      default -> found(business, colleague(business, day), "former_employee", day);
    }
  }

  private @Nullable Citizen colleague(Business business, int day) {
    var staff = business.staff(day);
    return staff.isEmpty() ? null : draws.of(staff).holder;
  }

  private static @Nullable Citizen fellow(Business business) {
    for (Interest each : business.interests) {
      if (each.to == Epoch.OPEN
          && each.percent < 50
          && each.holder instanceof Citizen holder
          && holder != business.boss) {
        return holder;
      }
    }
    return null;
  }

  private void found(Business from, @Nullable Citizen founder, String kind, int day) {
    if (founder == null || founder == from.boss || !founder.canWork(day)) {
      return;
    }
    Venture venture = new Venture(founder, founder, from.line, from.spot);
    venture.brand = draws.in(0.12) ? economy.signboards.bent(from.brand) : null;
    venture.size = from.size * draws.within(0.3, 0.9);
    Business to = foundation.found(venture, day);
    int leaves = day + draws.below(60);
    from.end(post -> post.holder == founder, leaves);
    founder.employer = null;
    handover.partners(from, to, draws.within(0.05, 0.5), day, 250, null);
    if (draws.in(0.5)) {
      handover.staff(from, to, draws.within(0.1, 0.4), day);
    }
    if (draws.in(0.15)) {
      from.uses(LinkKind.PHONE).stream()
          .findFirst()
          .ifPresent(use -> to.use(LinkKind.PHONE, use.value, day));
    }
    if (draws.in(0.08)) {
      Handover.settle(to, economy.sites.nextDoor(from.site), day);
    }
    economy.note(from, to, kind, day);
  }

  /** It closes: competitors get its customers, somebody of the staff may go on alone. */
  void close(Business business, int day) {
    business.busy = true;
    if (draws.in(0.15)) {
      found(business, colleague(business, day), "employee_went_on", day);
    }
    disperse(business, day);
    business.asleep = true;
    int on = day + draws.between(5, 200);
    economy.at(on, () -> strike(business, on));
  }

  private void disperse(Business business, int day) {
    Business favourite = market.competitor(business, day);
    Map<Business, Integer> gained = new LinkedHashMap<>();
    for (CommercialTie tie : business.openTies(day)) {
      Business other = draws.in(0.4) ? favourite : market.competitor(business, day);
      int on = day + draws.between(3, 120);
      if (other != null && draws.in(0.55)) {
        economy.at(on, () -> market.move(tie, business, other, on));
        gained.merge(other, 1, Integer::sum);
      } else {
        tie.to = Math.min(tie.to, day + draws.below(60));
      }
    }
    gained.forEach(
        (other, count) -> {
          if (count >= 2) {
            economy.note(business, other, "competitor_took_customers", day);
          }
        });
    economy.at(day + 125, () -> business.openTies(day + 125).forEach(tie -> tie.to = day + 125));
  }

  private void strike(Business business, int day) {
    economy.sites.leave(business);
    business.uses(LinkKind.PHONE).forEach(use -> release(use, business));
    double roll = draws.unit();
    if (roll < 0.6) {
      business.ended = day;
      business.status = OrganizationStatus.DEREGISTERED;
    } else if (roll < 0.75) {
      business.status = OrganizationStatus.REVOKED;
    }
  }

  private void release(ContactUse use, Business business) {
    if (!use.value.equals(business.boss.phone) && draws.in(0.5)) {
      economy.folk.release(use.value);
    }
  }

  /** Several customers go to one competitor at once, for the price or for the place. */
  void priceWar(Business business, int day) {
    Business other = market.competitor(business, day);
    if (other != null) {
      handover.partners(business, other, draws.within(0.2, 0.6), day, 120, null);
      economy.note(business, other, "competitor_took_customers", day);
    }
  }
}
