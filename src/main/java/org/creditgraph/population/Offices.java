package org.creditgraph.population;

import java.util.function.Consumer;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.NodeKind;

/** Tells the roles: legal representatives in turn, supervisors, managers, bookkeepers. */
final class Offices {
  private final Days days;
  private final Dice dice;
  private final Organizations organizations;
  private final People people;
  private final Rosters rosters;

  Offices(World world) {
    days = world.days;
    dice = world.dice;
    organizations = world.organizations;
    people = world.people;
    rosters = world.rosters;
  }

  void roles(Consumer<Fact> sink) {
    for (int index = 0; index < organizations.count; index++) {
      Organization organization = organizations.at(index);
      Teller teller = new Teller(organization, organizations.id(organization), sink);
      int[] roster = rosters.roster(organization);
      if (organization.branch()) {
        teller.whole(roster[0], LinkKind.PRINCIPAL);
        continue;
      }
      Rosters.Terms terms = rosters.terms(organization, roster);
      terms(terms, teller);
      others(organization, roster, terms, teller);
    }
  }

  private void terms(Rosters.Terms terms, Teller teller) {
    int count = terms.starts().length;
    for (int term = 0; term < count; term++) {
      int end = term + 1 < count ? terms.starts()[term + 1] - 1 : teller.organization.ended();
      teller.tell(terms.holders()[term], LinkKind.LEGAL_REPRESENTATIVE, terms.starts()[term], end);
    }
  }

  private void others(Organization organization, int[] roster, Rosters.Terms terms, Teller teller) {
    Dice.Rolls rolls = dice.on(Topic.OFFICES, organization.index());
    rolls.below(9);
    int served = terms.holders().length;
    if (organization.isCompany()) {
      company(roster, served, rolls, teller);
    }
    if (organization.kind() == NodeKind.PUBLIC_INSTITUTION) {
      teller.whole(roster[0], LinkKind.PRINCIPAL);
    }
    if (rolls.chance(organization.isCompany() ? 0.46 : 0.12)) {
      teller.whole(people.bookkeeperOf(organization.index(), rolls), LinkKind.FINANCE_OFFICER);
    }
  }

  private void company(int[] roster, int served, Dice.Rolls rolls, Teller teller) {
    int next = served;
    if (next < roster.length && rolls.chance(0.7)) {
      teller.whole(roster[next++], LinkKind.SUPERVISOR);
    }
    if (rolls.chance(0.25)) {
      int manager = next < roster.length && rolls.chance(0.4) ? roster[next++] : roster[served - 1];
      teller.whole(manager, LinkKind.MANAGER);
    }
    boolean board = rolls.chance(0.35);
    for (; board && next < roster.length; next++) {
      teller.whole(roster[next], LinkKind.DIRECTOR);
    }
    if (rolls.chance(0.05)) {
      teller.whole(roster[roster.length - 1], LinkKind.LIAISON);
    }
    if (rolls.chance(0.03)) {
      teller.whole(roster[served - 1], LinkKind.PRINCIPAL);
    }
  }

  /** Puts the roles in one organisation. */
  private final class Teller {
    private final Organization organization;
    private final String id;
    private final Consumer<Fact> sink;

    Teller(Organization organization, String id, Consumer<Fact> sink) {
      this.organization = organization;
      this.id = id;
      this.sink = sink;
    }

    void whole(int person, LinkKind role) {
      tell(person, role, organization.founded(), organization.ended());
    }

    void tell(int person, LinkKind role, int from, int to) {
      sink.accept(
          Telling.fact(
              FactType.ROLE, People.id(person), id, role.name(), days.date(from), days.open(to)));
    }
  }
}
