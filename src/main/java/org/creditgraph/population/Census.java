package org.creditgraph.population;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.jspecify.annotations.Nullable;

/** Tells the organisations, the persons, and who is related to whom. */
final class Census {
  private static final List<String> WORK =
      List.of("个体经营", "企业管理人员", "技术人员", "销售人员", "船员", "驾驶员", "财务人员", "农业生产人员");

  private final World world;

  Census(World world) {
    this.world = world;
  }

  void organizations(Consumer<Fact> sink) {
    for (int index = 0; index < world.organizations.count; index++) {
      Organization organization = world.organizations.at(index);
      String id = world.organizations.id(organization);
      sink.accept(
          Telling.fact(
              FactType.ORGANIZATION,
              id,
              organization.kind().name(),
              world.names.name(organization),
              world.names.formerNames(organization),
              id,
              organization.status().name(),
              world.days.date(organization.founded()),
              world.days.open(organization.ended()),
              organization.place().code(),
              organization.trade().code(),
              String.join("；", organization.trade().scope()),
              capital(organization)));
    }
  }

  private @Nullable BigDecimal capital(Organization organization) {
    if (!organization.isCommercial() || organization.branch()) {
      return null;
    }
    Dice.Rolls rolls = world.dice.on(Topic.CAPITAL, organization.index());
    boolean anchor = Organizations.isAnchor(organization.index());
    double median = anchor ? 30_000_000 : organization.isCompany() ? 1_500_000 : 60_000;
    return round(rolls.logNormal(median, 1.5), rolls.chance(0.7) ? 1 : 2);
  }

  /** The nearest amount with so many significant digits, at least ten thousand. */
  static BigDecimal round(double amount, int digits) {
    double unit = 10_000;
    while (amount / unit >= (digits == 1 ? 10 : 100)) {
      unit *= 10;
    }
    return BigDecimal.valueOf((long) (Math.max(1, Math.round(amount / unit)) * unit));
  }

  void persons(Consumer<Fact> sink) {
    for (int index = 0; index < world.organizations.count; index++) {
      Organization organization = world.organizations.at(index);
      int count = world.people.localCount(organization);
      for (int slot = 0; slot < count; slot++) {
        int person = People.number(index, slot);
        People.Identity identity = world.people.identity(person, organization.founded());
        person(person, world.households.name(organization, slot), identity, null, sink);
      }
    }
    for (int which = 0; which < world.people.bookkeeperCount; which++) {
      int person = world.people.bookkeeper(which);
      String name = world.households.name(person);
      person(person, name, world.people.identity(person), "会计", sink);
    }
  }

  private void person(
      int person,
      String name,
      People.Identity identity,
      @Nullable String occupation,
      Consumer<Fact> sink) {
    Dice.Rolls rolls = world.dice.on(Topic.PERSON_NAME, ~(long) person - Integer.MAX_VALUE);
    String work = occupation == null && rolls.chance(0.2) ? rolls.of(WORK) : occupation;
    sink.accept(
        Telling.fact(
            FactType.PERSON,
            People.id(person),
            name,
            world.people.idNumber(identity),
            world.days.date(identity.birth()),
            work));
  }

  void relations(Consumer<Fact> sink) {
    Bonds bonds = new Bonds(world, sink);
    for (int index = 0; index < world.organizations.count; index++) {
      Organization organization = world.organizations.at(index);
      households(organization, sink);
      bonds.tell(organization);
    }
  }

  private void households(Organization organization, Consumer<Fact> sink) {
    int count = world.people.localCount(organization);
    for (int slot = 1; slot < count; slot++) {
      Households.Tie tie = world.households.tie(organization, slot);
      if (tie != Households.Tie.NONE) {
        LinkKind kind = tie == Households.Tie.SPOUSE ? LinkKind.SPOUSE : LinkKind.RELATIVE;
        sink.accept(
            Telling.fact(
                FactType.RELATION,
                People.id(People.number(organization.index(), 0)),
                People.id(People.number(organization.index(), slot)),
                kind.name(),
                null,
                null,
                null,
                null));
      }
    }
  }
}
