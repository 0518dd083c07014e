package org.creditgraph.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.Share;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlTests {
  @Test
  void shouldNotTakeExactlyHalfForControl() {
    OwnershipOracle world = world();
    hold(world, "P1", "A", 500_000);
    hold(world, "P2", "A", 500_000);
    assertThat(
            new Control(OwnershipWorlds.view(world)).controllersOf(node(world, "A")).controllers())
        .isEmpty();
  }

  @Test
  void shouldAddUpWhatAPartyAndItsSubsidiariesHold() {
    OwnershipOracle world = world();
    hold(world, "P1", "A", 510_000);
    hold(world, "P1", "C", 250_001);
    hold(world, "A", "C", 250_001);
    assertThat(bases(world, "C")).containsExactly(Map.entry("P1", ControlBasis.MAJORITY));
    Controller controller = controllers(world, "C").getFirst();
    assertThat(controller.effectiveShare()).isCloseTo(0.250001 + 0.51 * 0.250001, within(1e-9));
    assertThat(chains(world, controller)).containsExactly("P1>C", "P1>A>C");
  }

  @Test
  void shouldCountThoseInConcertAsOne() {
    OwnershipOracle world = world();
    hold(world, "P1", "A", 300_000);
    hold(world, "P2", "A", 250_000);
    world.concerts.add(List.of("P2", "P1"));
    assertThat(bases(world, "A"))
        .containsExactly(
            Map.entry("P1", ControlBasis.CONCERT), Map.entry("P2", ControlBasis.CONCERT));
    assertThat(chains(world, controllers(world, "A").getFirst()))
        .containsExactly("P1>A", "P1>P2>A");
  }

  @Test
  void shouldTellAClosedRingInsteadOfANumber() {
    OwnershipOracle world = world();
    hold(world, "A", "B", 1_000_000);
    hold(world, "B", "A", 1_000_000);
    ControlFindings findings =
        new Control(OwnershipWorlds.view(world)).controllersOf(node(world, "A"));
    assertThat(findings.controllers()).isEmpty();
    assertThat(findings.closedRings()).hasSize(2);
  }

  /** What is left of the series after one round of 300 shares of 99.9 % is three quarters. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void shouldSumALargeTightRingToItsLimit(boolean ascending) {
    OwnershipOracle world = world();
    int ring = 300;
    hold(world, "P1", "R0", 1_000);
    for (int i = 0; i < ring; i++) {
      String one = "R" + (ascending ? i : (i + 1) % ring);
      String other = "R" + (ascending ? (i + 1) % ring : i);
      world.organizations.add(one);
      hold(world, one, other, 999_000);
    }
    Control control = new Control(OwnershipWorlds.view(world));
    BeneficialOwner owner = control.beneficialOwners(node(world, "R0"), Share.of(0.001)).getFirst();
    assertThat(owner.effectiveShare()).isCloseTo(0.001 / (1 - Math.pow(0.999, ring)), within(1e-9));
    assertThat(control.controllersOf(node(world, "R0")).closedRings()).isEmpty();
  }

  @Test
  void shouldTellALargeClosedRing() {
    OwnershipOracle world = world();
    for (int i = 0; i < 300; i++) {
      world.organizations.add("R" + i);
      hold(world, "R" + i, "R" + (i + 1) % 300, 1_000_000);
    }
    ControlFindings findings =
        new Control(OwnershipWorlds.view(world)).controllersOf(node(world, "R0"));
    assertThat(findings.closedRings()).hasSize(300);
  }

  @Test
  void shouldFallBackToTheLegalRepresentative() {
    OwnershipOracle world = world();
    for (int i = 1; i <= 4; i++) {
      hold(world, "P" + i, "A", 240_000);
    }
    List<FactVersion> facts = OwnershipWorlds.facts(world);
    facts.add(
        OwnershipWorlds.version(
            Fact.of(
                FactType.ROLE,
                "holder_id",
                "P3",
                "organization_id",
                "A",
                "role",
                "LEGAL_REPRESENTATIVE")));
    View view = OwnershipWorlds.view(facts);
    List<BeneficialOwner> owners =
        new Control(view).beneficialOwners(view.find("A"), Share.of(0.25));
    assertThat(owners).hasSize(1);
    assertThat(view.id(owners.getFirst().person())).isEqualTo("P3");
    assertThat(owners.getFirst().bases()).containsExactly(BeneficialOwner.Basis.FALLBACK);
  }

  @Test
  void shouldAgreeWithTheOracleOnRandomGraphs() {
    for (int seed = 0; seed < 5_000; seed++) {
      OwnershipOracle world = OwnershipWorlds.random(new SplittableRandom(seed));
      View view = OwnershipWorlds.view(world);
      Control control = new Control(view);
      for (String c : world.organizations) {
        List<Controller> found = control.controllersOf(view.find(c)).controllers();
        assertThat(bases(view, found))
            .as("controllers of %s, seed %s", c, seed)
            .isEqualTo(world.controllers(c));
        for (Controller controller : found) {
          assertThat(controller.effectiveShare())
              .as("share of %s in %s, seed %s", view.id(controller.party()), c, seed)
              .isCloseTo(world.effectiveShare(view.id(controller.party()), c), within(1e-6));
          boolean withItself = world.group(c).contains(view.id(controller.party()));
          assertThat(controller.chains().isEmpty() && !withItself)
              .as("no chain to %s, seed %s", c, seed)
              .isFalse();
        }
      }
    }
  }

  @Test
  void shouldFindWhatAPartyControlsAsTheOracleDoes() {
    for (int seed = 0; seed < 2_000; seed++) {
      OwnershipOracle world = OwnershipWorlds.random(new SplittableRandom(seed));
      View view = OwnershipWorlds.view(world);
      Control control = new Control(view);
      for (String h : world.parties()) {
        Map<String, ControlBasis> expected = new TreeMap<>();
        world.controlSet(world.group(h)).forEach(c -> expected.put(c, world.basis(h, c)));
        expected.remove(h);
        for (String c : world.organizations) {
          if (world.controllers(c).get(h) == ControlBasis.RELATIVE) {
            expected.put(c, ControlBasis.RELATIVE);
          }
        }
        Map<String, ControlBasis> found = new TreeMap<>();
        for (ControlledOrganization controlled : control.controlledBy(view.find(h))) {
          String c = view.id(controlled.organization());
          found.put(c, controlled.basis());
          assertThat(controlled.effectiveShare())
              .as("share of %s in %s, seed %s", h, c, seed)
              .isCloseTo(world.effectiveShare(h, c), within(1e-6));
        }
        assertThat(found).as("controlled by %s, seed %s", h, seed).isEqualTo(expected);
      }
    }
  }

  @Test
  void shouldNotChangeControllersWhenAHoldingIsSplitBetweenTwoWhollyOwnedCompanies() {
    for (int seed = 0; seed < 1_000; seed++) {
      OwnershipOracle world = OwnershipWorlds.random(new SplittableRandom(seed));
      OwnershipOracle.Holding split = world.holdings.getFirst();
      Map<String, Map<String, ControlBasis>> before = new TreeMap<>();
      world.organizations.forEach(c -> before.put(c, bases(world, c)));
      world.holdings.removeFirst();
      world.organizations.addAll(List.of("X", "Y"));
      int half = split.votes() / 2;
      hold(world, split.holder(), "X", 1_000_000);
      hold(world, split.holder(), "Y", 1_000_000);
      hold(world, "X", split.held(), half);
      hold(world, "Y", split.held(), split.votes() - half);
      for (String c : before.keySet()) {
        if (!before.get(c).containsValue(ControlBasis.RELATIVE) && !before.get(c).isEmpty()) {
          assertThat(bases(world, c).keySet())
              .as("controllers of %s, seed %s", c, seed)
              .isEqualTo(before.get(c).keySet());
        }
      }
    }
  }

  private static OwnershipOracle world() {
    OwnershipOracle world = new OwnershipOracle();
    world.persons.addAll(List.of("P1", "P2", "P3", "P4"));
    world.organizations.addAll(List.of("A", "B", "C"));
    return world;
  }

  private static void hold(OwnershipOracle world, String holder, String held, int share) {
    world.holdings.add(new OwnershipOracle.Holding(holder, held, share, share));
  }

  private static List<Controller> controllers(OwnershipOracle world, String c) {
    View view = OwnershipWorlds.view(world);
    return new Control(view).controllersOf(view.find(c)).controllers();
  }

  private static Map<String, ControlBasis> bases(OwnershipOracle world, String c) {
    return bases(OwnershipWorlds.view(world), controllers(world, c));
  }

  private static Map<String, ControlBasis> bases(View view, List<Controller> controllers) {
    Map<String, ControlBasis> bases = new TreeMap<>();
    controllers.forEach(found -> bases.put(view.id(found.party()), found.basis()));
    return bases;
  }

  private static List<String> chains(OwnershipOracle world, Controller controller) {
    View view = OwnershipWorlds.view(world);
    return controller.chains().stream()
        .map(
            chain -> {
              List<String> ids = new ArrayList<>();
              for (int node : chain.nodes()) {
                ids.add(view.id(node));
              }
              return String.join(">", ids);
            })
        .toList();
  }

  private static int node(OwnershipOracle world, String id) {
    return OwnershipWorlds.view(world).find(id);
  }
}
