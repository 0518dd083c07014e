package org.creditgraph.casebook;

import java.util.List;
import java.util.Map;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;
import org.creditgraph.population.Vocabulary.Spot;

/** Founds businesses; those of narratives and all others in the same way. */
final class Founding {
  private final Town town;
  private final Lots lots;
  private final Staffing staffing;
  private final Equipping equipping;

  Founding(Town town, Lots lots) {
    this.town = town;
    this.lots = lots;
    staffing = new Staffing(town, lots);
    equipping = new Equipping(town, lots, staffing);
  }

  /** One who registers businesses for others. */
  Actor agent(Spot place, int day) {
    return staffing.agent(place, day);
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
    equipping.contacts(made, desk);
    if (!charter.silent()) {
      equipping.things(made);
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
      staffing.staff(made, day);
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
      made.fill(
          lots.chance(0.8) ? leader : staffing.other(made, leader, day), LinkKind.MANAGER, day);
    }
    if (charter.supervisor() != null) {
      made.fill(charter.supervisor(), LinkKind.SUPERVISOR, day);
    } else if (lots.chance(0.75)) {
      made.fill(staffing.other(made, leader, day), LinkKind.SUPERVISOR, day);
    }
    staffing.staff(made, day);
    staffing.offices(made, leader, desk, day);
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
          roll < 0.68
              ? town.populace.kin(leader, "spouse", day)
              : staffing.other(made, leader, day);
      if (second != leader) {
        made.stakes.add(new Business.Stake(second, 100 - own, day));
      }
    }
  }
}
