package org.creditgraph.society;

import java.util.Set;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.population.Vocabulary.Line;
import org.creditgraph.population.Vocabulary.Spot;
import org.jspecify.annotations.Nullable;

/** Prepares the business that an evader goes on with. */
final class Refuges {
  /** A business made ready. */
  record Refuge(Business business, Vehicle vehicle, Front front) {}

  private final Economy economy;
  private final Foundation foundation;
  private final Fronts fronts;
  private final Draws draws;

  Refuges(Economy economy, Foundation foundation) {
    this.economy = economy;
    this.foundation = foundation;
    fronts = new Fronts(economy);
    draws = economy.draws.apart(25);
  }

  Refuge prepare(
      Business from, Citizen boss, double skill, Set<Carried> carried, boolean fresh, int day) {
    SocietyPlan plan = economy.plan;
    Business shelf = shelf(boss, day);
    Business friendly = fronts.friendly(from, boss, false, day);
    Business own = fronts.own(from, boss, day);
    Business near = fronts.friendly(from, boss, true, day);
    Business sleeper = near == null && draws.in(0.7) ? acquaintance(boss, day) : near;
    int which =
        draws.weighted(
            plan.of(Behaviour.VEHICLE_FRESH),
            shelf == null ? 0 : plan.of(Behaviour.VEHICLE_SHELF),
            friendly == null || fresh ? 0 : plan.of(Behaviour.VEHICLE_FRIENDLY),
            own == null || fresh ? 0 : 2 * plan.of(Behaviour.VEHICLE_OWN),
            sleeper == null || fresh ? 0 : 1.5 * plan.of(Behaviour.VEHICLE_SLEEPER),
            fresh ? 0 : plan.of(Behaviour.VEHICLE_SMALL));
    if (which == 1 && shelf != null) {
      return bought(shelf, from, boss, skill, carried, day);
    }
    if (which == 2 && friendly != null) {
      return new Refuge(friendly, Vehicle.FRIENDLY_FIRM, fronts.relation(boss, friendly.boss));
    }
    if (which == 3 && own != null) {
      return new Refuge(own, Vehicle.OWN_OTHER_FIRM, Front.SELF);
    }
    if (which == 4 && sleeper != null) {
      return woken(sleeper, from, boss, carried, day);
    }
    return founded(from, boss, skill, carried, which == 5, day);
  }

  private Refuge founded(
      Business from, Citizen boss, double skill, Set<Carried> carried, boolean small, int day) {
    Fronts.Choice choice = fronts.choose(from, boss, day);
    boolean chain = choice.front() == Front.HOLDING_CHAIN && !small;
    Venture venture = new Venture(boss, choice.citizen(), line(from, carried), spot(from, carried));
    boolean farm = from.line.sector().equals("FARM") || from.line.sector().equals("FOOD");
    venture.cooperative = small && farm && draws.in(0.6);
    venture.kind = small && !venture.cooperative ? NodeKind.SOLE_PROPRIETOR : NodeKind.ENTERPRISE;
    venture.brand = carried.contains(Carried.NAME) ? economy.signboards.bent(from.brand) : null;
    venture.size = Math.max(0.4, from.size * draws.within(0.5, 1.1));
    venture.discreet = !carried.contains(Carried.PHONE) && draws.in(0.3 + 0.7 * skill);
    venture.trades = draws.in(0.3);
    venture.holding = chain ? holding(boss, choice.citizen(), day) : null;
    Business business = foundation.found(venture, day);
    return new Refuge(
        business, Vehicle.valueOf(small ? "SMALL_BUSINESS" : "NEW_FIRM"), choice.front());
  }

  /** A company that holds for him, or one that holds that one. */
  private Business holding(Citizen boss, Citizen leader, int day) {
    Business top = company(boss, leader, null, day - draws.between(5, 60));
    return draws.in(0.3)
        ? company(boss, economy.anyone(boss.home, day), top, day - draws.between(1, 4))
        : top;
  }

  private Business company(Citizen boss, Citizen leader, @Nullable Business holding, int day) {
    Venture venture = new Venture(boss, leader, economy.lines.in("FINANCE"), boss.home);
    venture.asleep = true;
    venture.discreet = true;
    venture.holding = holding;
    return foundation.found(venture, day);
  }

  private Line line(Business from, Set<Carried> carried) {
    if (carried.contains(Carried.TRADE)) {
      return draws.in(0.7) ? from.line : economy.lines.near(from.line);
    }
    return draws.in(0.5) ? economy.lines.near(from.line) : economy.lines.any();
  }

  private Spot spot(Business from, Set<Carried> carried) {
    boolean near = carried.contains(Carried.PREMISES) || draws.in(0.7);
    return near ? from.spot : economy.folk.spot();
  }

  /** A sleeping firm of people he has nothing to do with. */
  private @Nullable Business shelf(Citizen boss, int day) {
    for (int i = 0; i < 10 && !economy.sleepers.isEmpty(); i++) {
      Business found = draws.of(economy.sleepers);
      boolean fits = found.asleep && !found.busy && found.founded < day - 200;
      if (fits && found.livesOn(day) && found.boss != boss && !Kinship.areKin(found.boss, boss)) {
        return found;
      }
    }
    return null;
  }

  private Refuge bought(
      Business shelf, Business from, Citizen boss, double skill, Set<Carried> carried, int day) {
    Fronts.Choice choice = fronts.choose(from, boss, day);
    Front front = choice.front() == Front.HOLDING_CHAIN ? Front.PAID_STRANGER : choice.front();
    takeOver(shelf, boss, choice.citizen(), day);
    if (carried.contains(Carried.NAME) || draws.in(0.4)) {
      String brand =
          carried.contains(Carried.NAME)
              ? economy.signboards.bent(from.brand)
              : economy.signboards.brand(choice.citizen());
      shelf.line = carried.contains(Carried.TRADE) ? from.line : shelf.line;
      String name =
          economy.signboards.name(shelf.kind, shelf.cooperative, shelf.spot, brand, shelf.line);
      shelf.rename(brand, name, day + draws.below(60));
    } else if (carried.contains(Carried.TRADE) && draws.in(0.6)) {
      shelf.line = from.line;
    }
    if (!carried.contains(Carried.PHONE)) {
      boolean discreet = draws.in(0.3 + 0.7 * skill);
      String phone = discreet ? economy.folk.phone() : choice.citizen().phone;
      shelf.uses(LinkKind.PHONE).forEach(use -> shelf.endUse(use, day));
      shelf.use(LinkKind.PHONE, phone, day);
    }
    wake(shelf, from, day);
    return new Refuge(shelf, Vehicle.SHELF_FIRM, front);
  }

  /** A sleeping firm of somebody in town whom he gets to know. */
  private @Nullable Business acquaintance(Citizen boss, int day) {
    Business found = shelf(boss, day);
    if (found == null || !found.boss.home.city().equals(boss.home.city())) {
      return null;
    }
    Townsfolk.befriend(boss, found.boss);
    return found;
  }

  /** Somebody else holds and leads it from that day. */
  static void takeOver(Business business, Citizen boss, Citizen leader, int day) {
    business.boss.owned.remove(business);
    business.boss = boss;
    boss.owned.add(business);
    if (!business.isSole()) {
      business.endInterests(day);
      business.interests.add(new Interest(leader, 100, day));
      business.replace(leader, LinkKind.DIRECTOR, day);
    }
    business.replace(leader, LinkKind.LEGAL_REPRESENTATIVE, day);
  }

  private Refuge woken(
      Business sleeper, Business from, Citizen boss, Set<Carried> carried, int day) {
    Front front = fronts.relation(boss, sleeper.boss);
    if (draws.in(0.35)) {
      sleeper.line = carried.contains(Carried.TRADE) ? from.line : sleeper.line;
    }
    wake(sleeper, from, day);
    return new Refuge(sleeper, Vehicle.SLEEPER, front);
  }

  private void wake(Business business, Business from, int day) {
    business.asleep = false;
    business.size = Math.max(0.5, from.size * draws.within(0.4, 1));
    foundation.hire(business, draws.poisson(2), day);
    economy.sleepers.remove(business);
  }
}
