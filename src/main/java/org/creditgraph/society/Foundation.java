package org.creditgraph.society;

import java.util.List;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.jspecify.annotations.Nullable;

/** Founds businesses: name, premises, shares, posts, ways to reach them, things, first partners. */
final class Foundation {
  private static final List<String> BANKS =
      List.of("中国工商银行", "中国农业银行", "中国建设银行", "中国银行", "海南农商银行", "海南银行", "交通银行", "邮储银行", "招商银行");

  private final Economy economy;
  private final Market market;
  private final Draws draws;
  private final double familyFirms;
  private final double agencies;

  Foundation(Economy economy, Market market) {
    this.economy = economy;
    this.market = market;
    draws = economy.draws.apart(22);
    familyFirms = economy.plan.of(Behaviour.FAMILY_FIRMS);
    agencies = economy.plan.of(Behaviour.AGENCIES);
  }

  Business found(Venture venture, int day) {
    Agency agency = agency(venture);
    Site site = site(venture, agency);
    String given = venture.brand;
    String brand = given == null ? economy.signboards.brand(venture.boss) : given;
    Business business =
        new Business(
            economy.businesses.size(),
            venture.kind,
            venture.cooperative,
            venture.line,
            brand,
            day,
            venture.boss,
            site);
    business.agency = agency;
    business.asleep = venture.asleep;
    business.size = venture.size;
    business.capital = 10_000L * (1 + (long) (40 * venture.size * draws.exponential(2)));
    business.name =
        economy.signboards.name(
            business.kind, business.cooperative, business.spot, brand, business.line);
    economy.businesses.add(business);
    if (!business.isSole()) {
      economy.enterpriseCount++;
    }
    venture.boss.owned.add(business);
    acquaint(venture.boss);
    interests(business, venture, day);
    posts(business, venture, day);
    reach(business, venture.leader, venture.discreet, day);
    if (!venture.asleep) {
      hire(business, draws.poisson(2.5 + 2 * venture.size), day);
      equip(business, day);
    }
    market.enter(business);
    if (venture.asleep) {
      economy.sleepers.add(business);
    } else if (venture.trades) {
      market.open(business, day);
    }
    return business;
  }

  /** Owners know owners. */
  private void acquaint(Citizen boss) {
    Citizen other = draws.of(economy.businesses).boss;
    boolean near = other.home.city().equals(boss.home.city());
    if (near && draws.in(0.6)) {
      Townsfolk.befriend(boss, other);
    }
  }

  private @Nullable Agency agency(Venture venture) {
    boolean wanted = draws.in(venture.asleep ? 0.5 + agencies / 2 : agencies);
    return wanted && !economy.agencies.isEmpty()
        ? economy.agencies.get(draws.early(economy.agencies.size()))
        : null;
  }

  private Site site(Venture venture, @Nullable Agency agency) {
    Site given = venture.site;
    if (given != null) {
      return given;
    }
    if (agency != null && draws.in(venture.asleep ? 0.7 : 0.5)) {
      return agency.cluster;
    }
    return draws.in(venture.kind == NodeKind.SOLE_PROPRIETOR ? 0.25 : 0.1)
        ? economy.sites.home(venture.leader)
        : economy.sites.any(venture.spot);
  }

  private void interests(Business business, Venture venture, int day) {
    if (business.isSole()) {
      return;
    }
    Citizen leader = venture.leader;
    Business holding = venture.holding;
    if (holding != null) {
      int percent = draws.in(0.6) ? 100 : draws.between(60, 95);
      business.interests.add(new Interest(holding, percent, day));
      if (percent < 100) {
        business.interests.add(new Interest(leader, 100 - percent, day));
      }
      return;
    }
    int left = 100;
    int others = business.cooperative ? 4 : draws.weighted(0.45, 0.35, 0.15, 0.05);
    for (int i = 0; i < others; i++) {
      int part = draws.between(5, Math.max(6, left / (business.cooperative ? 4 : 2)));
      left -= part;
      business.interests.add(new Interest(partner(leader, day), part, day));
    }
    business.interests.add(new Interest(leader, left, day));
  }

  /** Somebody to share a firm with: of the family, a friend, or anybody. */
  Citizen partner(Citizen leader, int day) {
    Citizen kin = draws.in(familyFirms) ? relative(leader, day) : null;
    if (kin != null) {
      return kin;
    }
    List<Citizen> friends = economy.folk.friends(leader);
    return !friends.isEmpty() && draws.in(0.6)
        ? draws.of(friends)
        : economy.anyone(leader.home, day);
  }

  private @Nullable Citizen relative(Citizen citizen, int day) {
    List<Citizen> near = draws.in(0.65) ? Kinship.household(citizen) : Kinship.all(citizen);
    Citizen found = near.isEmpty() ? null : draws.of(near);
    return found != null && found.died > day && found.age(day) >= 18 ? found : null;
  }

  private void posts(Business business, Venture venture, int day) {
    Citizen leader = venture.leader;
    business.appoint(leader, LinkKind.LEGAL_REPRESENTATIVE, day);
    if (business.isSole()) {
      return;
    }
    business.appoint(leader, LinkKind.DIRECTOR, day);
    if (draws.in(0.75)) {
      boolean same = draws.in(0.65);
      business.appoint(same ? leader : partner(leader, day), LinkKind.MANAGER, day);
    }
    if (draws.in(0.85)) {
      business.appoint(supervisor(business, leader, day), LinkKind.SUPERVISOR, day);
    }
    Agency agency = business.agency;
    if (agency != null && draws.in(0.7)) {
      business.appoint(draws.of(agency.clerks), LinkKind.FINANCE_OFFICER, day);
    } else if (draws.in(0.55)) {
      business.appoint(clerk(leader, day), LinkKind.FINANCE_OFFICER, day);
    }
    if (draws.in(0.4)) {
      boolean clerk = agency != null && draws.in(0.6);
      Citizen liaison = agency != null && clerk ? draws.of(agency.clerks) : leader;
      business.appoint(liaison, LinkKind.LIAISON, day);
    }
  }

  private Citizen supervisor(Business business, Citizen leader, int day) {
    for (Interest each : business.interests) {
      if (each.holder instanceof Citizen holder && holder != leader && draws.in(0.6)) {
        return holder;
      }
    }
    return partner(leader, day);
  }

  /** Who keeps the books: the wife, a relative, or a bookkeeper who serves several. */
  private Citizen clerk(Citizen leader, int day) {
    Citizen spouse = leader.spouse;
    if (spouse != null && draws.in(familyFirms * 0.5)) {
      return spouse;
    }
    return draws.in(0.5) ? partner(leader, day) : economy.anyone(leader.home, day);
  }

  void hire(Business business, int count, int day) {
    for (int i = 0; i < Math.min(count, 14); i++) {
      Citizen citizen = economy.someone(business.spot, day, true);
      if (citizen != null) {
        citizen.employer = business;
        business.appoint(citizen, LinkKind.EMPLOYEE, day + draws.below(60));
      }
    }
  }

  private void reach(Business business, Citizen leader, boolean discreet, int day) {
    Agency agency = business.agency;
    String own = discreet ? economy.folk.phone() : leader.phone;
    String phone = own;
    Citizen spouse = leader.spouse;
    switch (draws.weighted(0.62, 0.07, 0.2, agency == null ? 0 : 0.8)) {
      case 1 -> phone = spouse == null || discreet ? own : spouse.phone;
      case 2 -> phone = economy.folk.landline(business.spot);
      case 3 -> phone = agency == null ? phone : draws.of(agency.phones);
      default -> {}
    }
    business.use(LinkKind.PHONE, phone, day);
    if (draws.in(0.22)) {
      business.use(LinkKind.PHONE, draws.in(0.5) ? own : economy.folk.phone(), day);
    }
    if (draws.in(0.75)) {
      String personal = discreet ? economy.folk.mail() : leader.mail;
      String mail = draws.in(0.65) ? personal : economy.folk.domainMail();
      boolean agents = draws.in(0.5);
      business.use(LinkKind.EMAIL, agency != null && agents ? agency.mail : mail, day);
    }
    business.use(LinkKind.ADDRESS, business.site.text(), day);
    if (draws.in(0.85)) {
      account(business, day + draws.between(3, 90));
    }
    if (!discreet && (business.isSole() || draws.in(0.08))) {
      business.use(LinkKind.BANK_ACCOUNT, leader.account, day);
    }
  }

  void account(Business business, int day) {
    BankAccount account = new BankAccount(business, draws.of(BANKS), day);
    business.accounts.add(account);
    business.contacts.add(new ContactUse(LinkKind.BANK_ACCOUNT, "", account, day));
  }

  private void equip(Business business, int day) {
    boolean sea = Lines.atSea(business.line);
    double mean =
        switch (business.line.sector()) {
          case "LOGISTICS" -> 1 + business.size;
          case "BUILD", "ENERGY" -> 0.5;
          case "FOOD", "TRADE", "TOURISM", "FARM" -> 0.25;
          default -> 0.06;
        };
    int count = draws.poisson(sea ? 1.2 : mean);
    for (int i = 0; i < Math.min(count, 9); i++) {
      String plate =
          sea
              ? draws.of(List.of("琼临渔", "琼儋渔", "琼海运", "海顺", "粤湛货", "琼三亚渔")) + economy.folk.digits(5)
              : "琼" + draws.of("ABCDEF") + economy.folk.digits(5);
      Equipment thing = new Equipment(sea, plate);
      thing.pass(draws.in(0.85) ? business : business.boss, true, day + draws.between(0, 300));
      if (draws.in(0.3)) {
        thing.pass(business, false, day + draws.between(300, 500));
      }
      business.equipment.add(thing);
      economy.equipment.add(thing);
    }
  }
}
