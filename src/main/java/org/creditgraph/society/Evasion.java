package org.creditgraph.society;

import java.util.EnumSet;
import java.util.Set;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.OrganizationStatus;

/** Carries out what an owner who evades has planned, as well as he can. */
final class Evasion {
  private final Economy economy;
  private final Handover handover;
  private final Refuges refuges;
  private final Storekeeping stores;
  private final Draws draws;
  private final double carry;
  private final double carelessness;
  private final double partnersCarried;
  private final double remainder;

  Evasion(Economy economy, Handover handover, Refuges refuges, Storekeeping stores) {
    this.economy = economy;
    this.handover = handover;
    this.refuges = refuges;
    this.stores = stores;
    draws = economy.draws.apart(26);
    carry = economy.plan.of(Behaviour.CARRY);
    carelessness = economy.plan.of(Behaviour.CARELESSNESS);
    partnersCarried = economy.plan.of(Behaviour.PARTNERS_CARRIED);
    remainder = economy.plan.of(Behaviour.REMAINDER);
  }

  /** The owner has made up his mind; when he acts is another matter. */
  void resolve(Offence offence) {
    double early = economy.plan.of(Behaviour.EARLY);
    double late = economy.plan.of(Behaviour.LATE);
    int span = Math.max(2, offence.decided - offence.inspected - 3);
    int which = draws.weighted(early, late, Math.max(0.1, 1 - early - late));
    String timing = which == 0 ? "before" : which == 1 ? "later" : "after";
    int day =
        switch (which) {
          case 0 -> offence.inspected + draws.between(2, span);
          case 1 -> offence.decided + draws.between(330, 800);
          default -> offence.decided + 3 + (int) Math.min(300, draws.exponential(60));
        };
    Business from = offence.subject;
    Citizen boss = from.boss;
    from.busy = which != 1;
    boolean waits = which == 1;
    economy.at(day, () -> act(offence, boss, timing, day, waits));
  }

  private void act(Offence offence, Citizen boss, String timing, int day, boolean waited) {
    Business from = offence.subject;
    boolean otherwise = waited && (from.busy || from.asleep);
    boolean has = !from.openTies(day).isEmpty() || !from.equipment.isEmpty();
    boolean worth = has && offence.standsInTheWay(day);
    if (!from.livesOn(day) || from.boss != boss || otherwise || !worth) {
      from.busy &= otherwise;
      return;
    }
    from.busy = true;
    double skill = Draws.clamped(boss.skill + 0.12 * draws.normal());
    double split = economy.plan.of(Behaviour.SPLIT);
    double hops = economy.plan.of(Behaviour.TWO_HOPS);
    switch (draws.weighted(split, hops, 1 - split - hops)) {
      case 0 -> {
        int count = draws.in(0.75) ? 2 : 3;
        for (int i = 0; i < count; i++) {
          int on = day + i * draws.between(0, 90);
          double part = 1.6 / (count - i + 0.6);
          economy.at(on, () -> go(offence, "split", timing, skill, part, on));
        }
      }
      case 1 -> hop(offence, timing, skill, day);
      default -> go(offence, "single", timing, skill, 1, day);
    }
    windDown(from, day);
  }

  /** What he takes along: what is handy and tells little, and what he fails to cut. */
  private Set<Carried> carried(double skill) {
    Set<Carried> carried = EnumSet.noneOf(Carried.class);
    for (Carried each : Carried.values()) {
      boolean cut = draws.in(skill * each.risk * 1.3);
      boolean stays = cut ? draws.in((1 - skill) * carelessness) : draws.in(each.use * carry * 1.2);
      if (stays) {
        carried.add(each);
      }
    }
    return carried;
  }

  private void go(Offence offence, String form, String timing, double skill, double part, int day) {
    Business from = offence.subject;
    if (!offence.standsInTheWay(day)) {
      return;
    }
    Set<Carried> carried = carried(skill);
    Refuges.Refuge refuge = refuges.prepare(from, from.boss, skill, carried, false, day);
    Business to = refuge.business();
    Escape escape =
        new Escape(from, to, offence, refuge.front(), refuge.vehicle(), form, timing, skill, day);
    economy.escapes.add(escape);
    to.refuge = true;
    if (draws.in(0.05)) {
      escape.dropped = true;
      return;
    }
    double partners = partnersCarried * part * draws.within(0.6, 1.2);
    handover.partners(from, to, partners, day, draws.between(40, 240), escape);
    escape.thingsMoved = handover.pass(from, to, carried, day, true);
    if (carried.contains(Carried.STORES)) {
      escape.thingsMoved += stores.pass(from, to, day, draws);
    }
    posts(from, to, refuge, carried, skill, day);
  }

  /** First to a firm between, and on from there some months later. */
  private void hop(Offence offence, String timing, double skill, int day) {
    Business from = offence.subject;
    Set<Carried> carried = carried(skill);
    Refuges.Refuge between = refuges.prepare(from, from.boss, skill, carried, true, day);
    Business middle = between.business();
    Escape passage =
        new Escape(
            from,
            middle,
            offence,
            between.front(),
            between.vehicle(),
            "two_hops",
            timing,
            skill,
            day);
    passage.passage = true;
    economy.escapes.add(passage);
    middle.busy = true;
    handover.partners(from, middle, partnersCarried, day, 60, passage);
    passage.thingsMoved = handover.pass(from, middle, carried, day, true);
    int on = day + draws.between(90, 300);
    economy.at(on, () -> hopOn(passage, middle, on));
  }

  /** Unless there is nothing left to flee from: then he stays where he is. */
  private void hopOn(Escape passage, Business middle, int day) {
    Offence offence = passage.offence;
    Business from = offence.subject;
    double skill = passage.skill;
    if (!offence.standsInTheWay(day)) {
      passage.passage = false;
      middle.busy = false;
      middle.refuge = true;
      return;
    }
    Set<Carried> carried = carried(skill);
    Refuges.Refuge refuge = refuges.prepare(middle, from.boss, skill, carried, false, day);
    Business to = refuge.business();
    if (to == from) {
      return;
    }
    Escape escape =
        new Escape(
            from,
            to,
            offence,
            refuge.front(),
            refuge.vehicle(),
            "two_hops",
            passage.timing,
            skill,
            day);
    economy.escapes.add(escape);
    to.refuge = true;
    handover.partners(middle, to, 0.9, day, 90, escape);
    escape.thingsMoved = handover.pass(middle, to, carried, day, true);
    windDown(middle, day);
  }

  /** Posts for the family, for the owner himself where he is careless, shares for old partners. */
  private void posts(
      Business from,
      Business to,
      Refuges.Refuge refuge,
      Set<Carried> carried,
      double skill,
      int day) {
    boolean existed =
        refuge.vehicle() == Vehicle.FRIENDLY_FIRM || refuge.vehicle() == Vehicle.OWN_OTHER_FIRM;
    if (to.isSole() || existed && draws.in(0.7)) {
      return;
    }
    Citizen boss = from.boss;
    if (refuge.front() != Front.SELF && draws.in((1 - skill) * carelessness * 0.6)) {
      LinkKind role = draws.in(0.5) ? LinkKind.SUPERVISOR : LinkKind.MANAGER;
      to.replace(boss, role, day + draws.below(200));
    }
    Citizen spouse = boss.spouse;
    if (spouse != null && draws.in((1 - skill) * carelessness * 0.4)) {
      to.replace(spouse, draws.in(0.6) ? LinkKind.SUPERVISOR : LinkKind.FINANCE_OFFICER, day);
    }
    if (carried.contains(Carried.FELLOW_HOLDER)) {
      share(from, to, boss, day);
    }
  }

  /** An old partner has a part in the next firm too, out of the biggest part. */
  private static void share(Business from, Business to, Citizen boss, int day) {
    for (Interest each : from.interests) {
      if (each.holder instanceof Citizen fellow && fellow != boss && to.founded >= day - 5) {
        for (Interest part : to.interests) {
          if (part.percent > 30 && part.holder != fellow) {
            to.interests.remove(part);
            to.interests.add(new Interest(part.holder, part.percent - 10, part.from));
            to.interests.add(new Interest(fellow, 10, part.from));
            return;
          }
        }
      }
    }
  }

  private void windDown(Business from, int day) {
    boolean goesOn = draws.in(remainder * 0.5);
    for (CommercialTie tie : from.openTies(day)) {
      if (!draws.in(remainder)) {
        int on = day + draws.between(40, 330);
        economy.at(on, () -> tie.to = Math.min(tie.to, on));
      }
    }
    if (goesOn) {
      return;
    }
    int on = day + draws.between(50, 700);
    economy.at(on, () -> empty(from, on));
  }

  private void empty(Business from, int day) {
    from.asleep = true;
    from.busy = true;
    from.openTies(day).forEach(tie -> tie.to = Math.min(tie.to, day));
    switch (draws.weighted(0.3, 0.15, 0.15, 0.4)) {
      case 0 -> {
        from.ended = day;
        from.status = OrganizationStatus.DEREGISTERED;
        economy.sites.leave(from);
      }
      case 1 -> from.status = OrganizationStatus.REVOKED;
      case 2 -> {
        Citizen straw = economy.anyone(from.spot, day);
        from.replace(straw, LinkKind.LEGAL_REPRESENTATIVE, day);
        if (!from.isSole()) {
          from.endInterests(day);
          from.interests.add(new Interest(straw, 100, day));
        }
      }
      default -> {}
    }
  }
}
