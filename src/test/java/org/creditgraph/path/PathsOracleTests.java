package org.creditgraph.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.Refusal;
import org.creditgraph.path.PathOracle.PlainPath;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

/** Paths in thousands of random worlds, against trying every way. */
class PathsOracleTests {
  private static final int WORLDS = 3000;

  @Test
  void shouldFindThePathsThatTryingEveryWayFindsInTheSameOrder() {
    int several = 0;
    int cut = 0;
    for (long seed = 0; seed < WORLDS; seed++) {
      World world = World.of(seed);
      Random random = new Random(seed);
      for (int i = 0; i < 4; i++) {
        PathQuery query = query(world, random);
        if (isRefused(world, query)) {
          continue;
        }
        List<PlainPath> expected = expected(world, query);
        PathList found = Paths.between(world.view(), query);
        assertSame(world, query, expected, found, "seed " + seed + " " + query);
        several += expected.size() > 1 ? 1 : 0;
        cut += found.truncated() ? 1 : 0;
      }
    }
    assertThat(several).as("questions with more than one path").isGreaterThan(1500);
    assertThat(cut).as("answers cut by first").isGreaterThan(500);
  }

  @Test
  void shouldSayWhenItGaveUpAndMissNothingShorter() {
    int gaveUp = 0;
    for (long seed = 0; seed < WORLDS; seed++) {
      World world = World.of(seed);
      Random random = new Random(seed);
      PathQuery query = query(world, random);
      if (isRefused(world, query)) {
        continue;
      }
      String label = "seed " + seed + " " + query;
      Budget budget = new Budget(random.nextInt(150), 1000, 20_000);
      List<PlainPath> expected = expected(world, query);
      PathList found = Paths.between(world.view(), query, budget);
      if (!found.truncated()) {
        assertSame(world, query, expected, found, label);
        continue;
      }
      List<List<String>> nodes = found.paths().stream().map(p -> world.ids(p.nodes())).toList();
      assertThat(expected.stream().map(PlainPath::nodes)).as(label).containsAll(nodes);
      if (!nodes.isEmpty()) {
        int longest = found.paths().getLast().length();
        List<List<String>> shorter =
            expected.stream().filter(p -> p.length() < longest).map(PlainPath::nodes).toList();
        assertThat(nodes.subList(0, shorter.size())).as(label).isEqualTo(shorter);
      }
      gaveUp++;
    }
    assertThat(gaveUp).as("searches that gave up or were cut").isGreaterThan(500);
  }

  @Test
  void shouldFindTheSamePathsFromTheOtherEnd() {
    for (long seed = 0; seed < WORLDS; seed++) {
      World world = World.of(seed);
      PathQuery query = query(world, new Random(seed));
      if (isRefused(world, query)) {
        continue;
      }
      PathList found = Paths.between(world.view(), query);
      PathList back = Paths.between(world.view(), query.reversed());
      assertThat(back.truncated()).isEqualTo(found.truncated());
      assertThat(back.paths().stream().map(Path::commonness).toList())
          .as("seed " + seed)
          .isEqualTo(found.paths().stream().map(Path::commonness).toList());
      if (!found.truncated()) {
        assertThat(back.paths().stream().map(path -> path.nodes().reversed()).toList())
            .as("seed " + seed)
            .containsExactlyInAnyOrderElementsOf(found.paths().stream().map(Path::nodes).toList());
      }
    }
  }

  @Test
  void shouldNotDependOnTheOrderInWhichFactsWereTold() {
    for (long seed = 0; seed < WORLDS / 3; seed++) {
      World world = World.of(seed);
      Random random = new Random(seed);
      PathQuery query = query(world, random);
      if (isRefused(world, query)) {
        continue;
      }
      World shuffled = world.shuffled(random);
      PathList found = Paths.between(shuffled.view(), query);
      assertSame(shuffled, query, expected(world, query), found, "seed " + seed + " " + query);
    }
  }

  @Test
  void shouldNotBeChangedByAHubThatTiesBothEnds() {
    for (long seed = 0; seed < WORLDS / 3; seed++) {
      World world = World.of(seed);
      PathQuery query = query(world, new Random(seed));
      if (isRefused(world, query) || query.hubLimit() > 20) {
        continue;
      }
      List<FactVersion> versions = new ArrayList<>(world.versions());
      String hub = "hub";
      versions.add(known(Fact.of(FactType.CONTRACT, "id", hub)));
      for (int i = 0; i < query.hubLimit(); i++) {
        versions.add(known(Fact.of(FactType.PERSON, "id", "leaf" + i)));
        versions.add(known(party(hub, "leaf" + i)));
      }
      versions.add(known(party(hub, query.from())));
      versions.add(known(party(hub, query.to())));
      View view = world.with(versions).view();
      PathList found = Paths.between(view, query);
      assertThat(
              found.paths().stream().map(p -> p.nodes().stream().map(view::id).toList()).toList())
          .as("seed " + seed + " " + query)
          .isEqualTo(
              Paths.between(world.view(), query).paths().stream()
                  .map(p -> world.ids(p.nodes()))
                  .toList());
    }
  }

  @Test
  void shouldFindTheSamePathsUnderOtherNames() {
    for (long seed = 0; seed < WORLDS / 3; seed++) {
      World world = World.of(seed);
      PathQuery query = query(world, new Random(seed));
      if (isRefused(world, query)) {
        continue;
      }
      World renamed = world.with(Renaming.prefixed(world.versions(), "n-"));
      PathQuery same =
          new PathQuery(
              "n-" + query.from(),
              "n-" + query.to(),
              query.maxLength(),
              query.kinds(),
              query.first(),
              query.hubLimit(),
              query.includeEnded());
      PathList found = Paths.between(renamed.view(), same);
      assertThat(
              found.paths().stream()
                  .map(p -> renamed.ids(p.nodes()).stream().map(id -> id.substring(2)).toList())
                  .toList())
          .as("seed " + seed)
          .isEqualTo(
              Paths.between(world.view(), query).paths().stream()
                  .map(p -> world.ids(p.nodes()))
                  .toList());
    }
  }

  private static FactVersion known(Fact fact) {
    return new FactVersion(fact, 1, FactVersion.STILL_KNOWN);
  }

  private static Fact party(String contract, String party) {
    return Fact.of(
        FactType.CONTRACT_PARTY, "contract_id", contract, "party_id", party, "role", "BUYER");
  }

  private static PathQuery query(World world, Random random) {
    return new PathQuery(
        random.nextInt(10) == 0 ? world.anyId(random) : world.anyKnown(random),
        world.anyKnown(random),
        1 + random.nextInt(random.nextBoolean() ? 10 : 5),
        world.kinds(),
        random.nextInt(3) == 0 ? 100 : 1 + random.nextInt(6),
        random.nextInt(2) == 0 ? 1000 : 2 + random.nextInt(7),
        world.includeEnded());
  }

  private static boolean isRefused(World world, PathQuery query) {
    if (world.plain().nodes.containsAll(List.of(query.from(), query.to()))) {
      return false;
    }
    assertThatThrownBy(() -> Paths.between(world.view(), query))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("UNKNOWN_NODE"));
    return true;
  }

  private static List<PlainPath> expected(World world, PathQuery query) {
    return PathOracle.paths(
        world.plain(), query.from(), query.to(), query.maxLength(), query.hubLimit());
  }

  private static void assertSame(
      World world, PathQuery query, List<PlainPath> all, PathList found, String label) {
    List<PlainPath> expected = all.subList(0, Math.min(all.size(), query.first()));
    assertThat(found.truncated()).as(label).isEqualTo(all.size() > query.first());
    assertThat(
            found.paths().stream()
                .map(path -> new PlainPath(world.ids(path.nodes()), path.commonness()))
                .toList())
        .as(label)
        .isEqualTo(expected);
    for (Path path : found.paths()) {
      List<String> nodes = world.ids(path.nodes());
      for (int i = 0; i < path.length(); i++) {
        List<PlainTie> between = world.plain().between(nodes.get(i), nodes.get(i + 1));
        Step step = path.steps().get(i);
        assertThat(step.linkCount()).as(label).isEqualTo(between.size());
        assertThat(world.plain(step.link())).as(label).isEqualTo(between.getFirst());
        assertThat(world.plain(step.alsoLinkedBy()))
            .as(label)
            .isEqualTo(between.subList(1, Math.min(21, between.size())));
      }
    }
  }
}
