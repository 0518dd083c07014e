package org.creditgraph.casebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.graph.AssetRole;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.population.Vocabulary;
import org.creditgraph.population.Vocabulary.Spot;

/** Founds businesses; those of narratives and all others in the same way. */
final class Founding {
  private static final int AGENTS_OF_CITY = 3;

  private final Town town;
  private final Lots lots;
  private final Map<String, List<Actor>> agents = new HashMap<>();
  private final Map<String, List<Actor>> bookkeepers = new HashMap<>();
  private int platesUsed;

  Founding(Town town, Lots lots) {
    this.town = town;
    this.lots = lots;
  }

  Business found(Charter charter) {
    CaseTrade trade = charter.trade();
    boolean cooperative = charter.kind() == null && lots.chance(trade.share("coop"));
    NodeKind kind = kind(charter, cooperative);
    BusinessName name = town.names.fresh(kind, trade, charter.place(), cooperative);
    boolean desk =
        !trade.isBody() && lots.chance(town.habits.agency()) && kind != NodeKind.SOLE_PROPRIETOR;
    Site site =
        desk
            ? town.sites.desk(charter.place())
            : lots.chance(trade.share("market"))
                ? town.sites.stall(charter.place(), trade)
                : town.sites.own(charter.place());
    long capital =
        Math.max(1, Math.round(lots.logNormal(kind == NodeKind.SOLE_PROPRIETOR ? 8 : 120, 1.1)))
            * 10_000;
    Business made = new Business(kind, trade, name, site, charter.day(), capital);
    town.add(made);
    if (trade.isBody()) {
      made.weight = lots.logNormal(8, 0.7);
      made.appetite = 2;
      return made;
    }
    made.weight = lots.logNormal(trade.isBig() ? 3 : 1, 1.0);
    made.appetite = (int) Math.round(Math.min(30, lots.logNormal(town.habits.partners(), 0.6)));
    people(made, charter, desk);
    contacts(made, desk);
    if (!charter.silent()) {
      things(made);
    }
    return made;
  }

  private NodeKind kind(Charter charter, boolean cooperative) {
    CaseTrade trade = charter.trade();
    if (trade.isBody()) {
      return NodeKind.PUBLIC_INSTITUTION;
    }
    if (charter.kind() != null) {
      return charter.kind();
    }
    boolean sole = !cooperative && charter.owners().isEmpty() && lots.chance(trade.share("sole"));
    return sole ? NodeKind.SOLE_PROPRIETOR : NodeKind.ENTERPRISE;
  }

  private void people(Business made, Charter charter, boolean desk) {
    int day = made.founded;
    Actor leader = charter.leader() == null ? founder(made) : charter.leader();
    lead(made, leader, day);
    made.interests.add(new Business.Interest(leader, day));
    if (made.isSole()) {
      staff(made, day);
      return;
    }
    Map<CaseParty, Integer> owners = charter.owners();
    if (owners.isEmpty()) {
      owners(made, leader, day);
    } else {
      owners.forEach((who, percent) -> made.stakes.add(new Business.Stake(who, percent, day)));
    }
    if (charter.manager() != null) {
      made.fill(charter.manager(), LinkKind.MANAGER, day);
    } else if (lots.chance(0.6)) {
      made.fill(lots.chance(0.8) ? leader : other(made, leader, day), LinkKind.MANAGER, day);
    }
    if (charter.supervisor() != null) {
      made.fill(charter.supervisor(), LinkKind.SUPERVISOR, day);
    } else if (lots.chance(0.75)) {
      made.fill(other(made, leader, day), LinkKind.SUPERVISOR, day);
    }
    staff(made, day);
    offices(made, leader, desk, day);
  }

  void lead(Business made, Actor leader, int day) {
    made.fill(leader, LinkKind.LEGAL_REPRESENTATIVE, day);
    leader.led.add(made);
  }

  private Actor founder(Business made) {
    int day = made.founded;
    double roll = lots.unit();
    if (roll < town.habits.several()) {
      Actor known = town.someLeader(made.place, day, lots);
      if (known != null) {
        return known;
      }
    } else if (roll < town.habits.several() + town.habits.families()) {
      Actor known = town.someLeader(made.place, day, lots);
      if (known != null) {
        return town.populace.kin(
            known,
            lots.of(List.of("spouse", "sibling", "parent", "cousin", "inlaw", "child")),
            day);
      }
    }
    return town.populace.newcomer(made.place, day);
  }

  private void owners(Business made, Actor leader, int day) {
    double roll = lots.unit();
    int own = roll < 0.5 ? 100 : lots.between(4, 9) * 10 + (lots.chance(0.2) ? 5 : 0);
    made.stakes.add(new Business.Stake(leader, own, day));
    if (own < 100) {
      Actor second =
          roll < 0.68 ? town.populace.kin(leader, "spouse", day) : other(made, leader, day);
      if (second != leader) {
        made.stakes.add(new Business.Stake(second, 100 - own, day));
      }
    }
  }

  /** Who else has a post: kin, a friend, one of the staff, a stranger. */
  private Actor other(Business made, Actor leader, int day) {
    double roll = lots.unit();
    if (roll < 0.3) {
      return town.populace.kin(leader, "spouse", day);
    }
    if (roll < 0.45) {
      return town.populace.kin(leader, lots.of(List.of("parent", "sibling", "cousin")), day);
    }
    if (roll < 0.6) {
      return town.populace.kin(leader, "friend", day);
    }
    return town.populace.newcomer(made.place, day);
  }

  private void staff(Business made, int day) {
    int count = lots.below(made.isSole() ? 3 : 6);
    for (int i = 0; i < count; i++) {
      Actor hired = lots.chance(town.habits.mobility()) ? town.leaver(made, day, lots) : null;
      Actor one = hired == null ? town.populace.newcomer(made.place, day) : hired;
      int room = Math.max(0, Math.min(town.last, made.ended) - day);
      int from = day + Math.min(room, (int) lots.exponential(500));
      made.fill(one, LinkKind.EMPLOYEE, from);
    }
  }

  private void offices(Business made, Actor leader, boolean desk, int day) {
    double roll = lots.unit();
    if (roll < 0.4) {
      made.fill(bookkeeper(made.place, day), LinkKind.FINANCE_OFFICER, day);
    } else if (roll < 0.7) {
      List<Actor> staff = made.staff(day);
      made.fill(
          staff.isEmpty() ? other(made, leader, day) : staff.getFirst(),
          LinkKind.FINANCE_OFFICER,
          day);
    }
    if (desk || lots.chance(0.3)) {
      made.fill(desk ? agent(made.place, day) : leader, LinkKind.LIAISON, day);
    }
  }

  Actor agent(Spot place, int day) {
    return serving(agents, AGENTS_OF_CITY, place, day);
  }

  private Actor bookkeeper(Spot place, int day) {
    return serving(bookkeepers, 2 + town.businesses.size() / 900, place, day);
  }

  private Actor serving(Map<String, List<Actor>> known, int most, Spot place, int day) {
    List<Actor> serving = known.computeIfAbsent(place.city(), key -> new ArrayList<>());
    if (serving.isEmpty() || serving.size() < most && lots.chance(0.1)) {
      Actor one = town.populace.newcomer(place, town.first);
      one.agent = true;
      serving.add(one);
    }
    return lots.of(serving);
  }

  private void contacts(Business made, boolean desk) {
    int day = made.founded;
    Actor leader = made.interest(day);
    made.reaches.add(new Business.Reach(LinkKind.ADDRESS, made.site.text(), day));
    made.reaches.add(new Business.Reach(LinkKind.PHONE, phone(made, leader, desk), day));
    if (lots.chance(0.45) && !made.isSole()) {
      String host = lots.of(List.of("@qq.com", "@163.com", "@126.com", "@mail.example"));
      String mail = Vocabulary.numbered("", lots.below(900_000_000) + 100_000_000L, 9) + host;
      made.reaches.add(new Business.Reach(LinkKind.EMAIL, mail, day));
    }
    if (lots.chance(0.7)) {
      made.account = "6222" + Vocabulary.numbered("", town.nextAccount(), 12);
      made.reaches.add(new Business.Reach(LinkKind.BANK_ACCOUNT, made.account, day));
    }
  }

  private String phone(Business made, Actor leader, boolean desk) {
    double roll = lots.unit();
    if (desk && roll < 0.5) {
      return agent(made.place, made.founded).mobile;
    }
    List<Actor> staff = made.staff(made.founded);
    if (roll < 0.6) {
      return leader.mobile;
    }
    if (roll < 0.72 && !staff.isEmpty()) {
      return staff.getFirst().mobile;
    }
    if (roll < 0.8) {
      return town.populace.kin(leader, "spouse", made.founded).mobile;
    }
    if (roll < 0.88) {
      return bookkeeper(made.place, made.founded).mobile;
    }
    return roll < 0.95
        ? town.populace.mobile()
        : "0898-6" + Vocabulary.numbered("", lots.below(10_000_000), 7);
  }

  private void things(Business made) {
    for (String sort : List.of("vessel", "vehicle")) {
      int count =
          lots.chance(made.trade.share(sort)) ? 1 + lots.below(sort.equals("vessel") ? 3 : 5) : 0;
      for (int i = 0; i < count; i++) {
        conveyance(made, sort.equals("vessel"), made.founded + (int) lots.exponential(300));
      }
    }
    if (lots.chance(made.trade.share("store"))) {
      int count = lots.chance(0.25) ? 2 : 1;
      for (int i = 0; i < count; i++) {
        int opened = made.founded + (int) lots.exponential(250);
        if (opened < town.last - 30) {
          town.outlets.usual(made, lots.below(Town.PLATFORMS.size()), opened);
        }
      }
    }
  }

  void conveyance(Business made, boolean vessel, int day) {
    if (day > town.last - 30) {
      return;
    }
    long number = ++platesUsed * 7_919L % 90_000 + 10_000;
    String name = vessel ? "琼" + lots.of(List.of("渔", "海", "洋", "顺")) + number : "琼A" + number;
    Conveyance one =
        new Conveyance(
            vessel,
            name,
            vessel ? "CN2006" + number : "LS" + (number + 1_000_000L * lots.between(1, 9)));
    one.terms.add(new Conveyance.Term(made, AssetRole.OWNER, day));
    List<Actor> staff = made.staff(town.last);
    if (vessel && !staff.isEmpty()) {
      one.terms.add(
          new Conveyance.Term(staff.getLast(), AssetRole.MASTER, Math.max(day, made.founded)));
    }
    made.conveyances.add(one);
    town.conveyances.add(one);
  }
}
