package org.creditgraph.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.snapshot.DrawnGraph;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

/** What holds of control whatever the graph is. */
class ControlLawsTests {
  @Test
  void shouldAddUpHoldingsOfOneHolderThatBeganOnDifferentDays() {
    View view =
        DrawnGraph.of("P1 -30%-> A [2020-01-01..]; P1 -20.0001%-> A [2021-01-01..]")
            .on("2022-01-01");
    assertThat(told(view, List.of("A"), id -> id)).containsOnlyKeys("A P1 MAJORITY 0.500001");
    assertThat(sets(view)).containsEntry("P1", Set.of("A"));
  }

  @Test
  void shouldProveRelativeControlByHoldingsAloneAndFollowDeclarationsOnlyFromTheirGiver() {
    View view = DrawnGraph.of("P1 -60%-> B; B -controls-> A; P1 -40%-> A").on("2022-01-01");
    // B declares, P1 controls B: B is controlled, P1 has not declared, so only shares are left.
    assertThat(told(view, List.of("A", "B"), id -> id))
        .isEqualTo(
            Map.of("A P1 RELATIVE 0.4", Set.of("P1>A"), "B P1 MAJORITY 0.6", Set.of("P1>B")));
    View relative =
        DrawnGraph.of("P1 -35%-> A; P2 -10%-> A; P1 -60%-> B; B -10%-> A").on("2022-01-01");
    assertThat(told(relative, List.of("A"), id -> id))
        .isEqualTo(Map.of("A P1 RELATIVE 0.41", Set.of("P1>A", "P1>B>A")));
  }

  @Test
  void shouldFindTheSetOfEveryPartyAsTheOracleDoes() {
    for (int seed = 0; seed < 5_000; seed++) {
      OwnershipOracle world = OwnershipWorlds.random(new SplittableRandom(seed));
      assertThat(sets(OwnershipWorlds.view(world))).as("seed %s", seed).isEqualTo(sets(world));
    }
  }

  @Test
  void shouldFindTheSetsOfAGeneratedCountryAsTheOracleDoes() {
    int joint = 0;
    for (int seed = 0; seed < 400; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int nodes = random.nextInt(8, 60);
      HoldingsGenerator drawn =
          new HoldingsGenerator(nodes, random.nextInt(5, nodes * 3 / 2), seed);
      VotingRows rows = drawn.rows();
      OwnershipOracle world = world(rows, drawn.organizations);
      Map<String, Set<String>> found = new TreeMap<>();
      new ControlSets(rows)
          .every((party, set, count) -> found.put("" + party, ids(set, count, i -> "" + i)));
      assertThat(found).as("seed %s", seed).isEqualTo(sets(world));
      joint += (int) found.values().stream().filter(set -> set.size() > 2).count();
    }
    assertThat(joint).as("sets that took more than a look at one row").isGreaterThan(100);
  }

  @Test
  void shouldTellFromAboveWhatAPartyControlsAsFromBelow() {
    int controlled = 0;
    for (int seed = 0; seed < 1_000; seed++) {
      OwnershipOracle world = OwnershipWorlds.random(new SplittableRandom(seed));
      View view = OwnershipWorlds.view(world);
      Control control = new Control(view);
      for (String party : world.parties()) {
        int node = view.find(party);
        Set<Integer> below = new TreeSet<>();
        control.controlledBy(node).forEach(found -> below.add(found.organization()));
        Set<Integer> above = new TreeSet<>();
        for (String id : world.organizations) {
          int organization = view.find(id);
          if (organization != node
              && (new Upstream(view, organization).isInControlSetOf(node)
                  || control.controllerOf(organization, node).isPresent())) {
            above.add(organization);
          }
        }
        assertThat(above).as("seed %s, %s", seed, party).isEqualTo(below);
        controlled += below.size();
      }
    }
    assertThat(controlled).isGreaterThan(1_000);
  }

  @Test
  void shouldTellWithoutProofWhoControlsAsWithIt() {
    int plain = 0;
    int few = 0;
    for (int seed = 0; seed < 2_000; seed++) {
      OwnershipOracle world = OwnershipWorlds.random(new SplittableRandom(seed));
      View view = OwnershipWorlds.view(world);
      Control control = new Control(view);
      for (String id : world.organizations) {
        int organization = view.find(id);
        assertThat(IntStream.of(control.controllers(organization)).boxed().toList())
            .as("seed %s, %s", seed, id)
            .containsExactlyInAnyOrderElementsOf(
                control.controllersOf(organization).controllers().stream()
                    .map(Controller::party)
                    .toList());
        for (String party : world.parties()) {
          int node = view.find(party);
          assertThat(node != organization && control.controls(node, organization))
              .as("seed %s, %s, %s", seed, party, id)
              .isEqualTo(
                  node != organization
                      && (new Upstream(view, organization).isInControlSetOf(node)
                          || control.controllerOf(organization, node).isPresent()));
        }
        for (Controller controller : control.controllersOf(organization).controllers()) {
          assertThat(control.shortestChain(controller.party(), organization).orElse(new int[0]))
              .as("seed %s, %s", seed, id)
              .isEqualTo(shortest(view, controller));
        }
        plain += new Climb(view).isPlain(organization) ? 1 : 0;
        few += new FewAbove(view).find(organization) ? 1 : 0;
      }
    }
    assertThat(plain).isGreaterThan(1_000);
    assertThat(few).isGreaterThan(2_000);
  }

  private static int[] shortest(View view, Controller controller) {
    Comparator<int[]> byIds =
        Comparator.comparing(
            nodes -> String.join("\0", IntStream.of(nodes).mapToObj(view::id).toList()));
    return controller.chains().stream()
        .map(Chain::nodes)
        .filter(nodes -> !controller.chainsTruncated())
        .min(Comparator.<int[]>comparingInt(nodes -> nodes.length).thenComparing(byIds))
        .orElse(new int[0]);
  }

  @Test
  void shouldNeverShrinkAControlSetByAddingAHolding() {
    for (int seed = 0; seed < 2_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      OwnershipOracle world = OwnershipWorlds.random(random);
      Map<String, Set<String>> before = sets(OwnershipWorlds.view(world));
      world.holdings.add(another(world, random));
      Map<String, Set<String>> after = sets(OwnershipWorlds.view(world));
      before.forEach(
          (party, set) ->
              assertThat(after.getOrDefault(party, Set.of()))
                  .as("what %s controls", party)
                  .containsAll(set));
    }
  }

  @Test
  void shouldBeAsBeforeWhenWhatWasAssertedIsRetracted() {
    for (int seed = 0; seed < 1_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      OwnershipOracle world = OwnershipWorlds.random(random);
      world.persons.add("P9");
      List<FactVersion> facts = OwnershipWorlds.facts(world);
      Map<String, Set<String>> plain = told(world);
      OwnershipOracle.Holding added = another(world, random);
      world.holdings.add(added);
      facts.add(new FactVersion(OwnershipWorlds.fact(added), 2, 3));
      Snapshot snapshot = Snapshot.of(List.of(batch(1), batch(2), batch(3)), facts);
      for (int known = 1; known <= 3; known++) {
        View view = snapshot.at(OwnershipWorlds.at(batch(known).recordedAt()));
        assertThat(told(view, world.organizations, id -> id))
            .as("as known at batch %s, seed %s", known, seed)
            .isEqualTo(known == 2 ? told(world) : plain);
      }
    }
  }

  @Test
  void shouldNotMindWhatPartiesAreCalled() {
    for (int seed = 0; seed < 2_000; seed++) {
      OwnershipOracle world = OwnershipWorlds.random(new SplittableRandom(seed));
      Map<String, String> names = new HashMap<>();
      List<String> shuffled = new ArrayList<>(world.parties());
      Collections.shuffle(shuffled, new Random(seed));
      for (String party : world.parties()) {
        names.put(party, (shuffled.indexOf(party) + 10) + party);
      }
      OwnershipOracle renamed = renamed(world, names);
      UnaryOperator<String> back = id -> id.substring(2);
      assertThat(told(OwnershipWorlds.view(renamed), renamed.organizations, back))
          .as("seed %s", seed)
          .isEqualTo(told(world));
    }
  }

  private static OwnershipOracle renamed(OwnershipOracle world, Map<String, String> names) {
    OwnershipOracle renamed = new OwnershipOracle();
    world.persons.forEach(id -> renamed.persons.add(names.get(id)));
    world.organizations.forEach(id -> renamed.organizations.add(names.get(id)));
    List<OwnershipOracle.Holding> turned = new ArrayList<>(world.holdings);
    Collections.reverse(turned);
    for (OwnershipOracle.Holding h : turned) {
      renamed.holdings.add(
          new OwnershipOracle.Holding(
              names.get(h.holder()), names.get(h.held()), h.share(), h.votes()));
    }
    world.declared.forEach(pair -> renamed.declared.add(pair.stream().map(names::get).toList()));
    world.concerts.forEach(
        pair -> renamed.concerts.add(pair.reversed().stream().map(names::get).toList()));
    return renamed;
  }

  /** A holding of a pair that has none yet. */
  private static OwnershipOracle.Holding another(OwnershipOracle world, SplittableRandom random) {
    world.persons.add("P9");
    List<String> parties =
        world.parties().stream().filter(p -> p.equals("P9") || random.nextInt(3) == 0).toList();
    String held = List.copyOf(world.organizations).get(random.nextInt(world.organizations.size()));
    String holder =
        parties.stream()
            .filter(
                p ->
                    world.holdings.stream()
                        .noneMatch(h -> h.holder().equals(p) && h.held().equals(held)))
            .findFirst()
            .orElse("P9");
    int share = random.nextBoolean() ? 250_001 : 1 + random.nextInt(1_000_000);
    return new OwnershipOracle.Holding(holder, held, share, share);
  }

  private static OwnershipOracle world(VotingRows rows, int organizations) {
    OwnershipOracle world = new OwnershipOracle();
    for (int i = 0; i < rows.nodes; i++) {
      (i < organizations ? world.organizations : world.persons).add("" + i);
      for (int other : rows.concerts.of(i)) {
        world.concerts.add(List.of("" + i, "" + other));
      }
      for (int e = rows.start[i]; e < rows.start[i + 1]; e++) {
        if (rows.votes[e] == VotingRows.DECLARED) {
          world.declared.add(List.of("" + i, "" + rows.held[e]));
        } else {
          world.holdings.add(
              new OwnershipOracle.Holding(
                  "" + i, "" + rows.held[e], 0, (int) (rows.votes[e] / 1_000_000)));
        }
      }
    }
    return world;
  }

  private static Map<String, Set<String>> sets(OwnershipOracle world) {
    Map<String, Set<String>> sets = new TreeMap<>();
    for (String party : world.parties()) {
      Set<String> set = world.controlSet(world.group(party));
      if (!set.isEmpty()) {
        sets.put(party, set);
      }
    }
    return sets;
  }

  private static Map<String, Set<String>> sets(View view) {
    Map<String, Set<String>> sets = new TreeMap<>();
    new Control(view)
        .everyControlSet(
            (party, set, count) -> sets.put(view.id(party), ids(set, count, view::id)));
    return sets;
  }

  private static Set<String> ids(
      int[] nodes, int count, java.util.function.IntFunction<String> id) {
    return Arrays.stream(nodes, 0, count)
        .mapToObj(id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Set<String>> told(OwnershipOracle world) {
    return told(OwnershipWorlds.view(world), world.organizations, id -> id);
  }

  /** Every controller of every organisation with basis and share, and the chains that prove it. */
  private static Map<String, Set<String>> told(
      View view, Iterable<String> organizations, UnaryOperator<String> name) {
    Map<String, Set<String>> told = new TreeMap<>();
    for (String c : organizations) {
      for (Controller found : new Control(view).controllersOf(view.find(c)).controllers()) {
        String party = name.apply(view.id(found.party()));
        double share = Math.rint(found.effectiveShare() * 1e6) / 1e6;
        told.put(
            "%s %s %s %s".formatted(name.apply(c), party, found.basis(), share),
            found.chainsTruncated() ? Set.of("many") : chains(view, found, name));
      }
    }
    return told;
  }

  private static Set<String> chains(View view, Controller found, UnaryOperator<String> name) {
    return found.chains().stream()
        .map(
            chain ->
                Arrays.stream(chain.nodes())
                    .mapToObj(node -> name.apply(view.id(node)))
                    .collect(Collectors.joining(">")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Batch batch(int sequence) {
    return new Batch(
        sequence, Instant.parse("2025-01-01T00:00:00Z").plusSeconds(60L * sequence), "drawn");
  }
}
