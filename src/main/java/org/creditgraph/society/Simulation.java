package org.creditgraph.society;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.OrganizationStatus;
import org.creditgraph.population.Vocabulary.Line;
import org.creditgraph.population.Vocabulary.Spot;

/** Lives a society through, month by month. */
final class Simulation {
  /** Which part of the firms is there when it begins. */
  private static final double OLD = 0.35;

  private final Economy economy;
  private final Draws draws;
  private final Market market;
  private final Foundation foundation;
  private final Departures departures;
  private final Transfers transfers;
  private final RoutineChanges changes;
  private final Inspections inspections;
  private final Storekeeping stores;
  private final StoreSanctions sanctions;
  private final double leaving;
  private final double sales;
  private final double closures;
  private final double sleepers;
  private final double serial;
  private final double small;
  private double smallDue;

  Simulation(SocietyPlan plan) {
    economy = new Economy(plan);
    draws = economy.draws.apart(20);
    market = new Market(economy);
    foundation = new Foundation(economy, market);
    Handover handover = new Handover(economy, market);
    departures = new Departures(economy, market, foundation, handover);
    transfers = new Transfers(economy, market, foundation, handover);
    changes = new RoutineChanges(economy, foundation, market);
    stores = new Storekeeping(economy);
    sanctions = new StoreSanctions(economy, stores, foundation);
    Evasion evasion = new Evasion(economy, handover, new Refuges(economy, foundation), stores);
    inspections =
        new Inspections(economy, new OwnerDecisions(economy, evasion, transfers, departures));
    leaving = plan.of(Behaviour.DEFECTIONS) / 12;
    sales = plan.of(Behaviour.SALES) / 12;
    closures = plan.of(Behaviour.CLOSURES) / 12;
    sleepers = plan.of(Behaviour.SLEEPERS);
    serial = plan.of(Behaviour.SERIAL_OWNERS);
    small = plan.of(Behaviour.SMALL_BUSINESSES);
  }

  Economy run() {
    publicBodies();
    agencies();
    List<Integer> days = new ArrayList<>();
    int old = (int) (economy.plan.enterpriseCount() * OLD);
    for (int i = 0; i < old; i++) {
      days.add(economy.first - (int) Math.min(9_000, draws.exponential(2_000)));
    }
    days.sort(Comparator.naturalOrder());
    days.forEach(this::found);
    LocalDate begin = Epoch.day(economy.first);
    int months = (economy.last - economy.first) / 30;
    for (int month = 0; !begin.isAfter(economy.plan.endsOn()); month++) {
      LocalDate next = begin.plusMonths(1);
      int from = (int) begin.toEpochDay();
      int to = Math.min(economy.last, (int) next.toEpochDay() - 1);
      month(from, to, Math.max(1, months - month));
      begin = next;
    }
    return economy;
  }

  private void publicBodies() {
    int count = 6 + economy.plan.enterpriseCount() / 250;
    List<String> offices =
        List.of(
            "住房和城乡建设局",
            "教育局",
            "卫生健康委员会",
            "交通运输局",
            "水务局",
            "农业农村局",
            "人民医院",
            "第一中学",
            "环卫中心",
            "城市投资管理中心");
    for (int i = 0; i < count; i++) {
      Spot spot = economy.folk.spot();
      String office = offices.get(i % offices.size());
      boolean institution = i % offices.size() >= 6;
      Citizen head = economy.anyone(spot, economy.first);
      Business body =
          new Business(
              economy.businesses.size(),
              institution ? NodeKind.PUBLIC_INSTITUTION : NodeKind.GOVERNMENT_AGENCY,
              false,
              economy.lines.in("SERVICE"),
              "",
              economy.first - draws.between(3_000, 12_000),
              head,
              economy.sites.any(spot));
      body.name = spot.county() + office + (i < offices.size() * 3 ? "" : "第" + i / 10 + "分部");
      body.size = 6;
      body.appoint(head, LinkKind.LEGAL_REPRESENTATIVE, body.founded + 2_000);
      body.use(LinkKind.PHONE, economy.folk.landline(spot), body.founded);
      body.use(LinkKind.ADDRESS, body.site.text(), body.founded);
      economy.businesses.add(body);
      market.enter(body);
    }
  }

  private void agencies() {
    int count = 2 + economy.plan.enterpriseCount() / 400;
    for (int i = 0; i < count; i++) {
      Citizen boss = economy.anyone(economy.folk.spot(), economy.first);
      Venture venture = new Venture(boss, boss, economy.lines.in("SERVICE"), boss.home);
      venture.size = 2;
      Business business = foundation.found(venture, economy.first - draws.between(2_000, 9_000));
      Agency agency =
          new Agency(business, economy.folk.mail(), economy.sites.cluster(business.spot));
      for (int j = 0; j < 2 + draws.below(3); j++) {
        agency.clerks.add(economy.anyone(business.spot, economy.first));
        agency.phones.add(j == 0 ? boss.phone : economy.folk.phone());
      }
      economy.agencies.add(agency);
    }
  }

  private void month(int from, int to, int monthsLeft) {
    double due = (economy.plan.enterpriseCount() - economy.enterpriseCount) / (double) monthsLeft;
    for (int births = count(due); births > 0; births--) {
      int day = draws.between(from, to);
      economy.at(day, () -> found(day));
    }
    int count = economy.businesses.size();
    for (int i = 0; i < count; i++) {
      Business business = economy.businesses.get(i);
      if (business.isAtWork(from)) {
        live(business, from, to);
      } else if (business.asleep && business.livesOn(from) && !business.busy) {
        sleep(business, draws.between(from, to));
      }
    }
    sanctions.month(from, to);
    stores.month(from, to);
    economy.agenda.doUntil(to);
    market.trade(from, to);
  }

  /** So many on average, whatever the number. */
  private int count(double mean) {
    double whole = StrictMath.floor(Math.max(0, mean) * draws.within(0.85, 1.15));
    return (int) whole + (draws.in(Math.max(0, mean) - StrictMath.floor(mean)) ? 1 : 0);
  }

  private void live(Business business, int from, int to) {
    int day = draws.between(from, to);
    changes.month(business, day);
    inspections.month(business, from, to);
    double frailty = (business.founded > day - 1_200 ? 1.5 : 0.8) * (business.size < 1 ? 1.3 : 0.6);
    double age = business.boss.age(day) > 62 ? 0.006 : 0;
    switch (draws.weighted(
        leaving, sales, closures * frailty, age, closures * 0.2, leaving * 0.3, 1)) {
      case 0 ->
          economy.at(day, () -> whileAtWork(business, day, () -> departures.leave(business, day)));
      case 1 ->
          economy.at(day, () -> whileAtWork(business, day, () -> transfers.any(business, day)));
      case 2 ->
          economy.at(day, () -> whileAtWork(business, day, () -> departures.close(business, day)));
      case 3 ->
          economy.at(day, () -> whileAtWork(business, day, () -> transfers.inherit(business, day)));
      case 4 -> business.asleep = business.openTies(day).isEmpty();
      case 5 ->
          economy.at(
              day, () -> whileAtWork(business, day, () -> departures.priceWar(business, day)));
      default -> {}
    }
  }

  private static void whileAtWork(Business business, int day, Runnable act) {
    if (business.isAtWork(day)) {
      act.run();
    }
  }

  /** A sleeping firm is struck off some day, or begins to trade in earnest. */
  private void sleep(Business business, int day) {
    switch (draws.weighted(0.0035, 0.003, 1)) {
      case 0 -> {
        business.ended = Math.max(day, business.founded + 30);
        business.status = OrganizationStatus.DEREGISTERED;
      }
      case 1 -> {
        business.asleep = false;
        market.open(business, day);
        foundation.hire(business, 2, day);
      }
      default -> {}
    }
  }

  private void found(int day) {
    Business other = draws.of(economy.businesses);
    boolean again = draws.in(serial) && other.isAtWork(day) && other.boss.owned.size() < 6;
    boolean asleep = draws.in(sleepers);
    Spot spot = economy.folk.spot();
    Citizen boss = again ? other.boss : economy.anyone(spot, day);
    if (asleep && draws.in(0.6) && other.isAtWork(day)) {
      List<Citizen> kin =
          draws.in(0.6) ? Kinship.all(other.boss) : economy.folk.friends(other.boss);
      boss = kin.isEmpty() ? boss : draws.of(kin);
      boss = boss.canWork(day) ? boss : other.boss;
    }
    Line line = again && draws.in(0.45) ? economy.lines.near(other.line) : economy.lines.any();
    Venture venture = new Venture(boss, boss, line, again ? other.spot : boss.home);
    venture.asleep = asleep;
    venture.size = StrictMath.exp(0.8 * draws.normal()) * (draws.in(0.015) ? 8 : 1);
    venture.cooperative = line.sector().equals("FARM") && draws.in(0.35);
    venture.brand = again && draws.in(0.25) ? other.brand : null;
    Sites.Vacancy vacancy = draws.in(0.12) ? economy.sites.vacant(venture.spot) : null;
    venture.site = vacancy == null ? null : vacancy.site();
    Business business = foundation.found(venture, day);
    if (vacancy != null) {
      economy.note(vacancy.before(), business, "new_tenant", day);
    }
    for (smallDue += small; smallDue >= 1; smallDue--) {
      stall(day);
    }
  }

  private void stall(int day) {
    Citizen boss = economy.anyone(economy.folk.spot(), day);
    Venture venture = new Venture(boss, boss, economy.lines.any(), boss.home);
    venture.kind = NodeKind.SOLE_PROPRIETOR;
    venture.size = 0.3 + draws.unit() * 0.4;
    foundation.found(venture, day);
  }
}
