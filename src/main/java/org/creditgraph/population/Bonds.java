package org.creditgraph.population;

import java.util.function.Consumer;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.OrganizationStatus;
import org.jspecify.annotations.Nullable;

/** Tells what ties parties beyond kinship: concert, nominees, control, branches, guarantees. */
final class Bonds {
  private static final int YEAR = 365;

  private final World world;
  private final Consumer<Fact> sink;

  Bonds(World world, Consumer<Fact> sink) {
    this.world = world;
    this.sink = sink;
  }

  void tell(Organization organization) {
    String id = world.organizations.id(organization);
    if (organization.branch()) {
      String head = world.organizations.id(world.ownership.head(organization));
      tell(id, head, LinkKind.BRANCH_OF, organization.founded(), organization.ended(), null);
    }
    if (!organization.isCompany()) {
      return;
    }
    Dice.Rolls rolls = world.dice.on(Topic.RELATION, organization.index());
    persons(organization, rolls);
    companies(organization, id, rolls);
  }

  private void persons(Organization company, Dice.Rolls rolls) {
    int[] roster = world.rosters.roster(company);
    double roll = rolls.unit();
    if (roster.length < 2 || roll > 0.05) {
      return;
    }
    String first = People.id(roster[0]);
    String second = People.id(roster[1]);
    if (roll < 0.04) {
      tell(first, second, LinkKind.ACTS_IN_CONCERT, company.founded(), Days.NONE, "一致行动协议");
    } else {
      tell(second, first, LinkKind.NOMINEE_FOR, company.founded(), company.ended(), "股权代持");
    }
  }

  private void companies(Organization company, String id, Dice.Rolls rolls) {
    int parent = world.ownership.parent(company);
    if (parent >= 0 && rolls.chance(0.06)) {
      String holder = world.organizations.id(world.organizations.at(parent));
      tell(holder, id, LinkKind.CONTROLS, company.founded(), company.ended(), "协议控制");
    }
    Organization other =
        world.organizations.at(world.organizations.neighbour(company.index(), 1.3, rolls));
    if (other.index() == company.index() || !other.isCompany()) {
      return;
    }
    String otherId = world.organizations.id(other);
    if (company.status() == OrganizationStatus.DEREGISTERED) {
      if (other.livesOn(company.ended()) && rolls.chance(0.12)) {
        tell(id, otherId, LinkKind.SUCCEEDED_BY, company.ended(), Days.NONE, "吸收合并");
      }
    } else if (rolls.chance(0.04)) {
      guarantee(company, id, other, otherId, rolls);
    }
  }

  private void guarantee(
      Organization company, String id, Organization other, String otherId, Dice.Rolls rolls) {
    int from = Math.max(company.founded(), other.founded()) + 30;
    int last =
        Math.min(company.lastDay(world.days.last), other.lastDay(world.days.last)) - 3 * YEAR;
    if (from < last) {
      int start = rolls.between(from, last);
      tell(id, otherId, LinkKind.GUARANTEES, start, start + 3 * YEAR - 1, "连带责任保证");
    }
  }

  private void tell(
      String from, String to, LinkKind kind, int start, int end, @Nullable String detail) {
    sink.accept(
        Telling.fact(
            FactType.RELATION,
            from,
            to,
            kind.name(),
            world.days.date(start),
            world.days.open(end),
            null,
            detail));
  }
}
