package org.creditgraph.society;

import java.util.List;
import java.util.Set;
import org.creditgraph.graph.LinkKind;
import org.jspecify.annotations.Nullable;

/**
 * What passes from one business to the next, whyever it does: evaders, heirs and buyers go the same
 * way.
 */
final class Handover {
  private final Economy economy;
  private final Market market;
  private final Draws draws;

  Handover(Economy economy, Market market) {
    this.economy = economy;
    this.market = market;
    draws = economy.draws.apart(23);
  }

  /**
   * Partners go over, one after the other.
   *
   * @param part which part of them
   * @param within in how many days
   */
  void partners(
      Business from, Business to, double part, int day, int within, @Nullable Escape escape) {
    List<CommercialTie> ties = from.openTies(day);
    CommercialTie sure = ties.isEmpty() ? null : draws.of(ties);
    for (CommercialTie tie : ties) {
      if (draws.in(part) || tie == sure && draws.in(Math.min(1, 2 * part))) {
        int on = day + 3 + (int) (draws.unit() * draws.unit() * within);
        economy.at(on, () -> moved(tie, from, to, on, escape));
      }
    }
  }

  private void moved(
      CommercialTie tie, Business from, Business to, int day, @Nullable Escape escape) {
    CommercialTie next = market.move(tie, from, to, day);
    if (next != null && escape != null) {
      escape.moved.add(next);
    }
  }

  /**
   * Ways to be reached, people and things go over.
   *
   * @param leaves whether the old one gives up what it shares
   * @return how many things (vessels, vehicles) passed over
   */
  int pass(Business from, Business to, Set<Carried> carried, int day, boolean leaves) {
    contact(from, to, carried, Carried.PHONE, LinkKind.PHONE, day, leaves);
    contact(from, to, carried, Carried.MAIL, LinkKind.EMAIL, day, leaves);
    contact(from, to, carried, Carried.ACCOUNT, LinkKind.BANK_ACCOUNT, day, false);
    premises(from, to, carried, day, leaves);
    post(from, to, carried.contains(Carried.MANAGER), LinkKind.MANAGER, day, leaves);
    post(from, to, carried.contains(Carried.SUPERVISOR), LinkKind.SUPERVISOR, day, leaves);
    if (carried.contains(Carried.CLERK)) {
      post(from, to, true, LinkKind.FINANCE_OFFICER, day, leaves);
      post(from, to, draws.in(0.3), LinkKind.LIAISON, day, leaves);
    }
    if (carried.contains(Carried.STAFF)) {
      staff(from, to, draws.within(0.2, 0.95), day);
    }
    return carried.contains(Carried.EQUIPMENT) ? equipment(from, to, day) : 0;
  }

  private void contact(
      Business from,
      Business to,
      Set<Carried> carried,
      Carried which,
      LinkKind kind,
      int day,
      boolean leaves) {
    List<ContactUse> uses = from.uses(kind);
    if (!carried.contains(which) || uses.isEmpty()) {
      return;
    }
    ContactUse use = draws.of(uses);
    int on = day + draws.below(50);
    BankAccount account = use.account;
    if (account != null) {
      to.contacts.add(new ContactUse(kind, "", account, on));
    } else {
      to.use(kind, use.value, on);
    }
    if (leaves && draws.in(0.5)) {
      from.endUse(use, on + draws.below(120));
    }
  }

  private void premises(Business from, Business to, Set<Carried> carried, int day, boolean leaves) {
    boolean same = carried.contains(Carried.PREMISES);
    if (!same && !carried.contains(Carried.NEXT_DOOR)) {
      return;
    }
    Site site = same ? from.site : economy.sites.nextDoor(from.site);
    settle(to, site, day + (to.founded >= day - 40 ? 0 : draws.below(90)));
    if (leaves && same && draws.in(0.4)) {
      from.uses(LinkKind.ADDRESS).forEach(use -> from.endUse(use, day));
    }
  }

  /** It moves; a new firm has never been elsewhere. */
  static void settle(Business business, Site site, int day) {
    for (ContactUse use : business.uses(LinkKind.ADDRESS)) {
      if (use.from >= day - 40) {
        business.contacts.remove(use);
        business.contacts.add(new ContactUse(LinkKind.ADDRESS, site.text(), null, use.from));
        business.site = site;
        return;
      }
      business.endUse(use, day);
    }
    business.site = site;
    business.use(LinkKind.ADDRESS, site.text(), day);
  }

  private void post(
      Business from, Business to, boolean carried, LinkKind role, int day, boolean leaves) {
    Citizen holder = carried && !to.isSole() ? from.holder(role, day) : null;
    if (holder == null) {
      return;
    }
    to.replace(holder, role, day);
    if (leaves && draws.in(0.5)) {
      from.end(post -> post.role == role && post.holder == holder, day + draws.below(90));
    }
  }

  void staff(Business from, Business to, double part, int day) {
    for (Post post : from.staff(day)) {
      if (draws.in(part) && post.to == Epoch.OPEN) {
        int on = day + 1 + draws.below(120);
        post.to = Math.max(post.from, on - 1 - draws.below(30));
        post.holder.employer = to;
        to.appoint(post.holder, LinkKind.EMPLOYEE, on);
      }
    }
  }

  int equipment(Business from, Business to, int day) {
    int moved = 0;
    for (Equipment thing : List.copyOf(from.equipment)) {
      if (draws.in(0.75)) {
        thing.pass(to, draws.in(0.8), day + draws.between(1, 150));
        from.equipment.remove(thing);
        to.equipment.add(thing);
        moved++;
      }
    }
    return moved;
  }
}
