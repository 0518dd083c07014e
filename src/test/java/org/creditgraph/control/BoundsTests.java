package org.creditgraph.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creditgraph.graph.Share;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

/** Control and shares where not all is known, and where it is not as registered. */
class BoundsTests {
  private final Map<Certainty, Integer> told = new HashMap<>();

  @Test
  void shouldFindEachBoundAsTheOracleDoes() {
    for (int seed = 0; seed < 3_000; seed++) {
      compare(RegisterWorlds.random(new SplittableRandom(seed), 3), "seed " + seed);
    }
    assertThat(told.get(Certainty.POSSIBLE)).isGreaterThan(1_000);
    assertThat(told.get(Certainty.CERTAIN)).isGreaterThan(1_000);
  }

  @Test
  void shouldFindWhoReallyHoldsAsTheOracleDoes() {
    for (int seed = 0; seed < 5_000; seed++) {
      compare(RegisterWorlds.random(new SplittableRandom(~seed), 0), "seed ~" + seed);
    }
    assertThat(told.get(Certainty.CERTAIN)).isGreaterThan(3_000);
  }

  /** Two thousand organisations that hold each other all but wholly, fifty holders each. */
  @Test
  void shouldSayOfAThicketThatItIsUnresolvedAndNotThatItIsClosed() {
    SplittableRandom random = new SplittableRandom(2);
    RegisterWorld world = new RegisterWorld();
    world.persons.add("P1");
    for (int i = 0; i < 2_000; i++) {
      world.organizations.add("O" + (1_000 + i));
    }
    for (String held : world.organizations) {
      for (int k = 0; k < 50; k++) {
        RegisterWorld.Range part = new RegisterWorld.Range(19_999_999_900L, 19_999_999_900L);
        String holder = "O" + (1_000 + random.nextInt(2_000));
        world.holdings.add(new RegisterWorld.Holding(holder, held, part, part, false));
      }
    }
    RegisterWorld.Range little = new RegisterWorld.Range(1_000, 1_000);
    world.holdings.add(new RegisterWorld.Holding("P1", "O1000", little, little, false));
    View view = RegisterWorlds.view(world);
    Control control = new Control(view);
    BeneficialOwner owner = control.beneficialOwners(view.find("O1000"), Share.of(0.25)).getFirst();
    assertThat(view.id(owner.person())).isEqualTo("P1");
    assertThat(owner.unresolved()).isTrue();
    assertThat(owner.certainty()).isEqualTo(Certainty.POSSIBLE);
    assertThat(owner.effectiveShare()).isZero();
    assertThat(owner.effectiveShareMost()).isEqualTo(1);
    assertThat(control.controllersOf(view.find("O1000")).closedRings()).isEmpty();
  }

  private void compare(RegisterWorld world, String seed) {
    BoundsOracle oracle = new BoundsOracle(world);
    View view = RegisterWorlds.view(world);
    Control control = new Control(view);
    Map<String, Set<String>> below = new TreeMap<>();
    for (String c : world.organizations) {
      String first = world.first(c);
      int organization = view.find(c);
      Map<String, BoundsOracle.Found> expected = oracle.controllers(first);
      Map<String, BoundsOracle.Found> found = new TreeMap<>();
      for (Controller each : control.controllersOf(organization).controllers()) {
        String id = view.id(each.party());
        found.put(id, new BoundsOracle.Found(each.basis(), each.certainty()));
        told.merge(each.certainty(), 1, Integer::sum);
        assertThat(each.unresolved()).isFalse();
        shares(oracle, id, first, each, seed);
        if (!each.chainsTruncated()) {
          prove(view, each, organization, seed + " " + c);
        }
        below.computeIfAbsent(id, absent -> new TreeSet<>()).add(first);
      }
      assertThat(found).as("%s, %s", seed, c).isEqualTo(expected);
      assertThat(ids(view, control.controllers(organization)))
          .as("%s, controllers of %s", seed, c)
          .isEqualTo(of(expected, Certainty.CERTAIN));
      assertThat(ids(view, control.possibleControllers(organization)))
          .as("%s, possible controllers of %s", seed, c)
          .isEqualTo(of(expected, Certainty.POSSIBLE));
    }
    below.forEach(
        (party, organizations) ->
            assertThat(
                    control.controlledBy(view.find(party)).stream()
                        .map(each -> view.id(each.organization())))
                .as("%s, below %s", seed, party)
                .containsAll(organizations.stream().filter(c -> !c.equals(party)).toList()));
  }

  /** A chain leads from the controller to the organisation, each link between two of its nodes. */
  private static void prove(View view, Controller controller, int organization, String seed) {
    if (controller.basis() != ControlBasis.CONCERT) { // it may be in concert with itself
      assertThat(controller.chains()).as(seed).isNotEmpty();
    }
    for (Chain chain : controller.chains()) {
      int[] nodes = chain.nodes();
      assertThat(nodes[0]).as(seed).isEqualTo(controller.party());
      assertThat(nodes[nodes.length - 1]).as(seed).isEqualTo(organization);
      for (int i = 0; i < chain.links().length; i++) {
        var link = view.linkVersion(chain.links()[i]);
        assertThat(List.of(link.from(), link.to()))
            .as("%s, step %d", seed, i)
            .containsExactlyInAnyOrder(nodes[i], nodes[i + 1]);
      }
    }
  }

  private static void shares(
      BoundsOracle oracle, String party, String organization, Controller found, String seed) {
    String office = oracle.world.headOffice(organization);
    String asked = office.isEmpty() ? organization : office;
    assertThat(found.effectiveShare())
        .as("%s, least of %s in %s", seed, party, organization)
        .isCloseTo(oracle.share(party, asked, false), within(1e-6));
    assertThat(found.effectiveShareMost())
        .as("%s, most of %s in %s", seed, party, organization)
        .isCloseTo(oracle.share(party, asked, true), within(1e-6));
  }

  private static Set<String> of(Map<String, BoundsOracle.Found> all, Certainty certainty) {
    return all.entrySet().stream()
        .filter(each -> each.getValue().certainty() == certainty)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> ids(View view, int[] nodes) {
    return IntStream.of(nodes).mapToObj(view::id).collect(Collectors.toCollection(TreeSet::new));
  }
}
