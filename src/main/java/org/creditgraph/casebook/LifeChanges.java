package org.creditgraph.casebook;

import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.OrganizationStatus;

/** What befalls ordinary businesses: they move, change phone, name, hands and staff, and close. */
final class LifeChanges {
  private final Town town;
  private final Lots lots;

  LifeChanges(Town town, Lots lots) {
    this.town = town;
    this.lots = lots;
  }

  void befall(Business business) {
    int end = Math.min(town.last, business.ended);
    if (end - business.founded < 200 || business.trade.isBody()) {
      return;
    }
    double years = (end - business.founded) / 365.0;
    if (lots.chance(0.025 * years)) {
      reach(business, LinkKind.ADDRESS, moved(business), day(business, end));
    }
    if (lots.chance(0.03 * years)) {
      reach(business, LinkKind.PHONE, town.populace.mobile(), day(business, end));
    }
    if (lots.chance(0.008 * years) && !business.isSole()) {
      rename(business, "own", business, day(business, end));
    }
    if (lots.chance(0.012 * years) && !business.isSole()) {
      int day = day(business, end);
      boolean inFamily = lots.chance(0.4);
      Actor before = business.interest(day);
      Actor next =
          inFamily
              ? town.populace.kin(before, lots.chance(0.5) ? "spouse" : "sibling", day)
              : town.populace.newcomer(business.place, day);
      hand(business, next, day, inFamily ? before : next);
    }
    for (Business.Post post : business.posts) {
      if (post.role == LinkKind.EMPLOYEE && lots.chance(0.5)) {
        int until = post.from + 60 + (int) lots.exponential(900);
        post.to = until < end ? until : post.to;
      }
    }
  }

  private int day(Business business, int end) {
    return lots.between(business.founded + 100, end - 30);
  }

  private String moved(Business business) {
    business.site = town.sites.own(business.place);
    return business.site.text();
  }

  void reach(Business business, LinkKind kind, String value, int day) {
    for (Business.Reach reach : business.reaches) {
      if (reach.kind == kind && reach.from < day && reach.to >= day) {
        reach.to = day - 1;
      }
    }
    business.reaches.add(new Business.Reach(kind, value, day));
  }

  void rename(Business business, String likeness, Business like, int day) {
    BusinessName own = town.names.fresh(business.kind, business.trade, business.place, false);
    business.formerNames.add(new Business.Borne(business.name.text(), day));
    business.name = town.names.like(like.name, own, likeness, business.place);
  }

  /** Other hands: who leads and holds it changes, and who it is run for. */
  void hand(Business business, Actor next, int day, Actor interest) {
    Business.Post post = business.post(LinkKind.LEGAL_REPRESENTATIVE, day);
    if (post == null || post.holder == next || post.from >= day) {
      return;
    }
    post.to = day - 1;
    Business.Post manager = business.post(LinkKind.MANAGER, day);
    if (manager != null && manager.holder == post.holder && manager.from < day) {
      manager.to = day - 1;
      business.fill(next, LinkKind.MANAGER, day);
    }
    business.posts.add(new Business.Post(next, LinkKind.LEGAL_REPRESENTATIVE, day));
    next.led.add(business);
    own(business, next, day);
    business.interests.add(new Business.Interest(interest, day));
  }

  void own(Business business, CaseParty next, int day) {
    boolean held = false;
    for (Business.Stake stake : business.stakes) {
      if (stake.to >= day && stake.from < day) {
        stake.to = day - 1;
        held = true;
      }
    }
    if (held) {
      business.stakes.add(new Business.Stake(next, 100, day));
    }
  }

  /** The end of a business, its trade and its stores. */
  void end(Business business, int day, OrganizationStatus how) {
    if (day >= town.last || day <= business.founded || business.ended <= day) {
      return;
    }
    business.ended = day;
    business.status = how;
    business.dealings.forEach(each -> each.to = Math.min(each.to, day));
    business.outlets.forEach(
        outlet -> Outlets.close(outlet, day, org.creditgraph.graph.StoreStatus.CLOSED));
  }
}
