package org.creditgraph.population;

/** Everything that answers for a number who or what it is; holds no entity. */
final class World {
  final PopulationPlan plan;
  final Dice dice;
  final Days days;
  final Organizations organizations;
  final People people;
  final Households households;
  final Rosters rosters;
  final Ownership ownership;
  final CompanyNames names;
  final Banks banks;

  World(PopulationPlan plan) {
    this.plan = plan;
    dice = new Dice(plan.seed());
    days = new Days(plan.endsOn());
    organizations = new Organizations(plan, dice, days);
    people = new People(dice, days, organizations);
    households = new Households(dice, days, people);
    rosters = new Rosters(dice, days, organizations, people);
    ownership = new Ownership(dice, organizations);
    names = new CompanyNames(dice, ownership);
    banks = new Banks(this);
  }
}
