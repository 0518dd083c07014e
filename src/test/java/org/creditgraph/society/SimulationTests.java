package org.creditgraph.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What happens in a society, looked at beside what is told of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulationTests {
  private static final SocietyPlan PLAN =
      SocietyPlan.usual(6, 1_000).with(Behaviour.EVASION, 0.6).with(Behaviour.CAUGHT, 0.08);

  private Economy economy;

  @BeforeAll
  void live() {
    economy = new Simulation(PLAN).run();
  }

  private Set<Business> partners(Business business, int from, int to) {
    Set<Business> partners = new HashSet<>();
    for (Agreement each : economy.agreements) {
      if (each.signed() >= from && each.signed() <= to) {
        if (each.supplier() == business) {
          partners.add(each.buyer());
        } else if (each.buyer() == business) {
          partners.add(each.supplier());
        }
      }
    }
    return partners;
  }

  @Test
  void shouldBringPartnersOverInWhatHappenedWhereTheTruthSaysSo() {
    int moved = 0;
    for (Escape escape : economy.escapes) {
      if (escape.partnersMoved() > 0) {
        moved++;
        Set<Business> after = partners(escape.to, escape.begun, Epoch.OPEN);
        for (CommercialTie tie : escape.moved) {
          assertThat(tie.signed == 0 || after.contains(tie.other(escape.to))).isTrue();
          assertThat(tie.from).isGreaterThan(escape.begun);
        }
      }
    }
    assertThat(moved).isGreaterThan(20);
  }

  @Test
  void shouldDryUpWhatWasLeft() {
    int counted = 0;
    int dried = 0;
    for (Escape escape : economy.escapes) {
      if (escape.isDone() && escape.begun < economy.last - 900) {
        counted++;
        int before = partners(escape.from, 0, escape.begun).size();
        int after = partners(escape.from, escape.begun + 700, Epoch.OPEN).size();
        dried += after * 3 <= before ? 1 : 0;
      }
    }
    assertThat(counted).isGreaterThan(10);
    assertThat(dried).isGreaterThan(counted * 6 / 10);
  }

  @Test
  void shouldFleeFromARecordOnlyWhileItStandsInTheWay() {
    assertThat(economy.escapes).isNotEmpty();
    for (Escape escape : economy.escapes) {
      assertThat(escape.offence.standsInTheWay(escape.begun)).as(escape.timing).isTrue();
      assertThat(Epoch.day(escape.begun))
          .isBefore(
              Epoch.day(escape.offence.decided).plus(escape.offence.severity.publicationMax()));
    }
  }

  @Test
  void shouldSellToPeopleWhoAreInBusinessAsOftenAsThePlanSays() {
    assertThat(inBusiness(0.15)).isLessThan(0.4);
    assertThat(inBusiness(0.9)).isGreaterThan(0.7);
  }

  /** Which part of those who founded a firm for the business that they bought had one before. */
  private static double inBusiness(double part) {
    SocietyPlan plan =
        SocietyPlan.usual(7, 1_000)
            .with(Behaviour.SALES, 0.03)
            .with(Behaviour.BUYERS_IN_BUSINESS, part);
    Economy lived = new Simulation(plan).run();
    Map<Citizen, Integer> first = new HashMap<>();
    lived.businesses.forEach(
        each ->
            each.interests.forEach(
                interest -> {
                  if (interest.holder instanceof Citizen holder) {
                    first.merge(holder, interest.from, Math::min);
                  }
                }));
    int founded = 0;
    int had = 0;
    for (Incident each : lived.incidents) {
      boolean sold = each.kind().equals("sold") && each.to().founded > each.day() - 61;
      Citizen leader =
          sold ? each.to().holder(LinkKind.LEGAL_REPRESENTATIVE, each.to().founded) : null;
      if (leader != null) {
        founded++;
        had += first.getOrDefault(leader, Epoch.OPEN) < each.to().founded - 90 ? 1 : 0;
      }
    }
    assertThat(founded).isGreaterThan(20);
    return had / (double) founded;
  }

  @Test
  void shouldPutTheFrontAndNotTheOwnerOnTheRegister() {
    for (Escape escape : economy.escapes) {
      boolean fronted = escape.front != Front.SELF && escape.vehicle == Vehicle.NEW_FIRM;
      if (fronted) {
        Citizen leader = escape.to.holder(LinkKind.LEGAL_REPRESENTATIVE, escape.to.founded);
        assertThat(leader).isNotNull().isNotEqualTo(escape.from.boss);
      }
      if (escape.front == Front.SPOUSE && fronted) {
        assertThat(escape.to.holder(LinkKind.LEGAL_REPRESENTATIVE, escape.to.founded).spouse)
            .isNotNull();
      }
      if (escape.vehicle == Vehicle.SLEEPER) {
        assertThat(escape.to.founded).isLessThan(escape.begun - 190);
      }
    }
  }

  @Test
  void shouldTellAsManyEnterprisesAsThePlanHas() {
    assertThat((double) economy.enterpriseCount).isCloseTo(1_000, within(60.0));
    assertThat(economy.businesses.stream().filter(each -> each.isSole()).count())
        .isBetween(100L, 500L);
  }

  @Test
  void shouldDrawWhatIsOnFileApartFromWhatHappened() {
    List<String> rich = acts(PLAN.with(Observation.CONTRACTS, 0.6).with(Observation.KIN, 0.8));
    List<String> poor = acts(PLAN.with(Observation.CONTRACTS, 0.03).with(Observation.KIN, 0.02));
    assertThat(poor).isEqualTo(rich).isNotEmpty();
  }

  private static List<String> acts(SocietyPlan plan) {
    return Society.of(plan).truth().stream()
        .filter(pair -> pair.kind() == TruePair.Kind.SUCCESSION)
        .map(
            pair ->
                pair.label()
                    + pair.record()
                    + pair.detail("moved_on")
                    + pair.detail("partners_moved"))
        .sorted()
        .collect(Collectors.toList());
  }

  @Test
  void shouldShowThePartsOfThePlanInTheFiles() {
    for (double part : new double[] {0.05, 0.5}) {
      List<Fact> facts = new ArrayList<>();
      SocietyPlan plan =
          PLAN.with(Observation.CONTRACTS, part).with(Observation.ID_NUMBERS, 0.1 + part);
      Society.of(plan).tell(facts::add, pair -> {});
      double contracts = facts.stream().filter(f -> f.type() == FactType.CONTRACT).count();
      assertThat(contracts / economy.agreements.size()).isCloseTo(part, within(part * 0.35));
      List<Fact> persons = facts.stream().filter(f -> f.type() == FactType.PERSON).toList();
      double numbered = persons.stream().filter(f -> f.text("id_number") != null).count();
      assertThat(numbered / persons.size()).isCloseTo(0.1 + part, within(0.03));
    }
  }
}
