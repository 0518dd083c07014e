package org.creditgraph.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.Share;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

class ControlTests {
  private static final AsOf NOW =
      new AsOf(LocalDate.of(2026, 1, 1), Instant.parse("2026-01-01T00:00:00Z"));

  @Test
  void shouldNotTakeExactlyHalfForControl() {
    OwnershipOracle world = world();
    hold(world, "P1", "A", 500_000);
    hold(world, "P2", "A", 500_000);
    assertThat(new Control(view(world)).controllersOf(node(world, "A")).controllers()).isEmpty();
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
    ControlFindings findings = new Control(view(world)).controllersOf(node(world, "A"));
    assertThat(findings.controllers()).isEmpty();
    assertThat(findings.closedRings()).hasSize(2);
  }

  @Test
  void shouldFallBackToTheLegalRepresentative() {
    OwnershipOracle world = world();
    for (int i = 1; i <= 4; i++) {
      hold(world, "P" + i, "A", 240_000);
    }
    List<FactVersion> facts = facts(world);
    facts.add(
        version(
            Fact.of(
                FactType.ROLE,
                "holder_id",
                "P3",
                "organization_id",
                "A",
                "role",
                "LEGAL_REPRESENTATIVE")));
    View view = view(facts);
    List<BeneficialOwner> owners =
        new Control(view).beneficialOwners(view.find("A"), new Share(250_000));
    assertThat(owners).hasSize(1);
    assertThat(view.id(owners.getFirst().person())).isEqualTo("P3");
    assertThat(owners.getFirst().bases()).containsExactly(BeneficialOwner.Basis.FALLBACK);
  }

  @Test
  void shouldAgreeWithTheOracleOnRandomGraphs() {
    for (int seed = 0; seed < 5_000; seed++) {
      OwnershipOracle world = random(new SplittableRandom(seed));
      View view = view(world);
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
      OwnershipOracle world = random(new SplittableRandom(seed));
      View view = view(world);
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
      OwnershipOracle world = random(new SplittableRandom(seed));
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

  private static OwnershipOracle random(SplittableRandom random) {
    OwnershipOracle world = new OwnershipOracle();
    int persons = random.nextInt(1, 5);
    int organizations = random.nextInt(1, 6);
    for (int i = 0; i < persons; i++) {
      world.persons.add("P" + i);
    }
    for (int i = 0; i < organizations; i++) {
      world.organizations.add("O" + i);
    }
    List<String> parties = new ArrayList<>(world.parties());
    List<String> held = new ArrayList<>(world.organizations);
    int[] shares = {500_000, 250_001, 250_000, 500_001, 300_000, 1_000_000, 100_000, 333_333};
    for (int i = random.nextInt(1, 12); i > 0; i--) {
      String holder = parties.get(random.nextInt(parties.size()));
      String organization = held.get(random.nextInt(held.size()));
      boolean again =
          world.holdings.stream()
              .anyMatch(h -> h.holder().equals(holder) && h.held().equals(organization));
      if (!again) {
        int share =
            random.nextInt(3) == 0
                ? random.nextInt(1, 1_000_001)
                : shares[random.nextInt(shares.length)];
        int votes = random.nextInt(5) == 0 ? random.nextInt(1_000_001) : share;
        world.holdings.add(new OwnershipOracle.Holding(holder, organization, share, votes));
      }
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      String a = parties.get(random.nextInt(parties.size()));
      String b = parties.get(random.nextInt(parties.size()));
      if (!a.equals(b) && random.nextBoolean()) {
        world.concerts.add(List.of(a, b));
      } else if (random.nextBoolean()) {
        world.declared.add(List.of(a, held.get(random.nextInt(held.size()))));
      }
    }
    return world;
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
    View view = view(world);
    return new Control(view).controllersOf(view.find(c)).controllers();
  }

  private static Map<String, ControlBasis> bases(OwnershipOracle world, String c) {
    return bases(view(world), controllers(world, c));
  }

  private static Map<String, ControlBasis> bases(View view, List<Controller> controllers) {
    Map<String, ControlBasis> bases = new TreeMap<>();
    controllers.forEach(found -> bases.put(view.id(found.party()), found.basis()));
    return bases;
  }

  private static List<String> chains(OwnershipOracle world, Controller controller) {
    View view = view(world);
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
    return view(world).find(id);
  }

  private static View view(OwnershipOracle world) {
    return view(facts(world));
  }

  private static View view(List<FactVersion> facts) {
    Batch batch = new Batch(1, Instant.parse("2025-01-01T00:00:00Z"), "drawn");
    return Snapshot.of(List.of(batch), facts).at(NOW);
  }

  private static List<FactVersion> facts(OwnershipOracle world) {
    List<FactVersion> facts = new ArrayList<>();
    for (String id : world.persons) {
      facts.add(version(Fact.of(FactType.PERSON, "id", id, "name", id)));
    }
    for (String id : world.organizations) {
      facts.add(version(Fact.of(FactType.ORGANIZATION, "id", id, "kind", "ENTERPRISE")));
    }
    for (OwnershipOracle.Holding holding : world.holdings) {
      boolean plain = holding.votes() == holding.share();
      facts.add(
          version(
              Fact.of(
                  FactType.HOLDING,
                  "holder_id",
                  holding.holder(),
                  "organization_id",
                  holding.held(),
                  "share",
                  BigDecimal.valueOf(holding.share(), 6),
                  "votes",
                  plain ? null : BigDecimal.valueOf(holding.votes(), 6))));
    }
    world.declared.forEach(pair -> facts.add(relation(pair, "CONTROLS")));
    world.concerts.forEach(pair -> facts.add(relation(pair, "ACTS_IN_CONCERT")));
    return facts;
  }

  private static FactVersion relation(List<String> pair, String kind) {
    return version(
        Fact.of(FactType.RELATION, "from_id", pair.get(0), "to_id", pair.get(1), "kind", kind));
  }

  private static FactVersion version(Fact fact) {
    return new FactVersion(fact, 1, FactVersion.STILL_KNOWN);
  }
}
