package org.creditgraph.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Neighbourhoods in thousands of random worlds, against sorting whole levels. */
class NeighbourhoodOracleTests {
  private static final int WORLDS = 3000;

  @Test
  void shouldChooseTheNodesAndLinksThatSortingWholeLevelsChooses() {
    int cut = 0;
    for (long seed = 0; seed < WORLDS; seed++) {
      World world = World.of(seed);
      Random random = new Random(seed);
      NeighbourhoodQuery query = query(world, random);
      if (!world.plain().nodes.contains(query.node())) {
        continue;
      }
      Budget budget = new Budget(1_000_000, random.nextInt(2) == 0 ? 1000 : 3, 20_000);
      NeighbourhoodOracle expected =
          new NeighbourhoodOracle(
              world.plain(), query.node(), query.depth(), query.limit(), budget.hubDegree());
      for (World told : List.of(world, world.shuffled(random))) {
        Subgraph found = Paths.neighbourhood(told.view(), query, budget);
        String label = "seed " + seed + " " + query;
        assertThat(told.ids(found.nodes())).as(label).isEqualTo(expected.nodes);
        assertThat(told.plain(found.links())).as(label).isEqualTo(expected.links);
        assertThat(found.truncated()).as(label).isEqualTo(expected.truncated);
        cut += found.truncated() ? 1 : 0;
      }
    }
    assertThat(cut).as("answers cut").isGreaterThan(500);
  }

  @Test
  void shouldLeaveOutTheLastNodesWhenTheirLinksAreTooMany() {
    int cut = 0;
    for (long seed = 0; seed < WORLDS; seed++) {
      World world = World.of(seed);
      Random random = new Random(seed);
      NeighbourhoodQuery query = query(world, random);
      if (!world.plain().nodes.contains(query.node())) {
        continue;
      }
      String label = "seed " + seed + " " + query;
      Budget whole = new Budget(1_000_000, 1000, 20_000);
      Subgraph all = Paths.neighbourhood(world.view(), query, whole);
      int linksMax = random.nextInt(12);
      Subgraph found =
          Paths.neighbourhood(world.view(), query, new Budget(1_000_000, 1000, linksMax));
      int nodes = found.nodes().size();
      assertThat(found.nodes()).as(label).isEqualTo(all.nodes().subList(0, nodes));
      assertThat(found.links())
          .as(label)
          .hasSizeLessThanOrEqualTo(linksMax)
          .isEqualTo(
              all.links().stream()
                  .filter(l -> found.nodes().contains(l.from()) && found.nodes().contains(l.to()))
                  .toList());
      boolean fits = all.links().size() <= linksMax;
      assertThat(found.truncated()).as(label).isEqualTo(!fits || all.truncated());
      assertThat(nodes == all.nodes().size()).as(label).isEqualTo(fits);
      cut += fits ? 0 : 1;
    }
    assertThat(cut).as("answers cut").isGreaterThan(300);
  }

  @Test
  void shouldSayWhenItGaveUp() {
    int gaveUp = 0;
    for (long seed = 0; seed < WORLDS; seed++) {
      World world = World.of(seed);
      Random random = new Random(seed);
      NeighbourhoodQuery query = query(world, random);
      if (!world.plain().nodes.contains(query.node())) {
        continue;
      }
      Subgraph all = Paths.neighbourhood(world.view(), query);
      Subgraph found =
          Paths.neighbourhood(world.view(), query, new Budget(random.nextInt(40), 1000, 20_000));
      if (found.truncated()) {
        gaveUp++;
      } else {
        assertThat(found).as("seed " + seed + " " + query).isEqualTo(all);
      }
    }
    assertThat(gaveUp).as("searches that gave up or were cut").isGreaterThan(300);
  }

  private static NeighbourhoodQuery query(World world, Random random) {
    return new NeighbourhoodQuery(
        world.anyKnown(random),
        1 + random.nextInt(4),
        world.kinds(),
        random.nextInt(3) == 0 ? 2000 : 1 + random.nextInt(8),
        world.includeEnded());
  }
}
