package org.creditgraph.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.creditgraph.snapshot.Link;
import org.junit.jupiter.api.Test;

/** Connecting subgraphs in thousands of random worlds, against trying every set of nodes. */
class ConnectOracleTests {
  private static final int WORLDS = 2000;

  private int apart;
  private int larger;
  private double worst = 1;

  @Test
  void shouldTieWhatCanBeTiedAtNoMoreThanTwiceTheLeastCost() {
    for (long seed = 0; seed < WORLDS; seed++) {
      World world = World.of(seed);
      Random random = new Random(seed);
      ConnectQuery query = query(world, random);
      if (query == null) {
        continue;
      }
      String label = "seed " + seed + " " + query;
      Connection found = Paths.connect(world.view(), query);
      assertThat(found.subgraph().truncated()).as(label).isFalse();
      List<List<String>> groups = found.groups().stream().map(world::ids).toList();
      assertThat(groups).as(label).isEqualTo(expectedGroups(world, query));
      List<String> nodes = world.ids(found.subgraph().nodes());
      assertThat(nodes.subList(0, query.nodes().size())).as(label).isEqualTo(query.nodes());
      Set<Set<String>> edges = edges(world, found, label);
      assertTrees(nodes, edges, groups, query, label);
      assertCosts(world, query, edges, groups, label);
      ConnectQuery reversed =
          new ConnectQuery(
              query.nodes().reversed(),
              query.maxLength(),
              query.kinds(),
              query.hubLimit(),
              query.includeEnded());
      World shuffled = world.shuffled(random);
      assertThat(edges(shuffled, Paths.connect(shuffled.view(), reversed), label))
          .as(label)
          .isEqualTo(edges);
      apart += groups.size() > 1 ? 1 : 0;
    }
    assertThat(apart).as("questions with several groups").isGreaterThan(200);
    assertThat(larger).as("groups of more than two").isGreaterThan(400);
    assertThat(worst).isLessThanOrEqualTo(2);
  }

  private static ConnectQuery query(World world, Random random) {
    Set<String> nodes = new LinkedHashSet<>();
    for (int i = 0; i < 2 + random.nextInt(4); i++) {
      nodes.add(world.anyKnown(random));
    }
    if (nodes.size() < 2 || !world.plain().nodes.containsAll(nodes)) {
      return null;
    }
    return new ConnectQuery(
        List.copyOf(nodes),
        1 + random.nextInt(6),
        world.kinds(),
        random.nextInt(2) == 0 ? 1000 : 1 + random.nextInt(7),
        world.includeEnded());
  }

  /** Which nodes hang together by paths of at most `maxLength` links. */
  private static List<List<String>> expectedGroups(World world, ConnectQuery query) {
    Map<String, String> group = new HashMap<>();
    query.nodes().forEach(node -> group.put(node, node));
    for (String a : query.nodes()) {
      for (String b : query.nodes()) {
        if (!PathOracle.paths(world.plain(), a, b, query.maxLength(), query.hubLimit()).isEmpty()) {
          String old = group.get(b);
          group.replaceAll((node, name) -> name.equals(old) ? group.get(a) : name);
        }
      }
    }
    Map<String, List<String>> members = new LinkedHashMap<>();
    for (String node : query.nodes()) {
      members.computeIfAbsent(group.get(node), name -> new ArrayList<>()).add(node);
    }
    return List.copyOf(members.values());
  }

  /** The pairs of nodes that are linked; all links between them must be there. */
  private static Set<Set<String>> edges(World world, Connection found, String label) {
    Map<Set<String>, List<PlainTie>> links = new LinkedHashMap<>();
    for (Link link : found.subgraph().links()) {
      PlainTie tie = world.plain(link);
      links.computeIfAbsent(Set.of(tie.from(), tie.to()), pair -> new ArrayList<>()).add(tie);
    }
    links.forEach(
        (pair, ties) -> {
          List<String> ends = List.copyOf(pair);
          assertThat(ties).as(label).isEqualTo(world.plain().between(ends.get(0), ends.get(1)));
        });
    return links.keySet();
  }

  private static void assertTrees(
      List<String> nodes,
      Set<Set<String>> edges,
      List<List<String>> groups,
      ConnectQuery query,
      String label) {
    assertThat(nodes).as(label).doesNotHaveDuplicates();
    assertThat(edges).as(label + " a tree each").hasSize(nodes.size() - groups.size());
    for (String node : nodes) {
      if (!query.nodes().contains(node)) {
        assertThat(edges.stream().filter(e -> e.contains(node)).count())
            .as(label + " no loose end at " + node)
            .isGreaterThan(1);
      }
    }
    for (List<String> group : groups) {
      Set<String> tied = new TreeSet<>(Set.of(group.getFirst()));
      for (int round = 0; round < group.size(); round++) {
        for (String member : List.copyOf(tied)) {
          Set<String> near = within(member, edges, query.maxLength());
          group.stream().filter(near::contains).forEach(tied::add);
        }
      }
      assertThat(tied).as(label + " ties no longer than asked").containsAll(group);
    }
  }

  private static Set<String> within(String node, Set<Set<String>> edges, int length) {
    Set<String> near = new TreeSet<>(Set.of(node));
    for (int i = 0; i < length; i++) {
      Set<String> next = new TreeSet<>(near);
      for (Set<String> edge : edges) {
        if (edge.stream().anyMatch(near::contains)) {
          next.addAll(edge);
        }
      }
      near = next;
    }
    return near;
  }

  private void assertCosts(
      World world,
      ConnectQuery query,
      Set<Set<String>> edges,
      List<List<String>> groups,
      String label) {
    SteinerOracle oracle =
        new SteinerOracle(world.plain(), new TreeSet<>(query.nodes()), query.hubLimit());
    for (List<String> group : groups) {
      if (group.size() < 2) {
        continue;
      }
      Set<String> near = within(group.getFirst(), edges, 100);
      long cost = 0;
      for (Set<String> edge : edges) {
        List<String> ends = List.copyOf(edge);
        cost += near.contains(ends.get(0)) ? oracle.edge(ends.get(0), ends.get(1)) : 0;
      }
      long least = oracle.least(new TreeSet<>(group));
      assertThat(cost).as(label).isBetween(least, 2 * least);
      if (group.size() == 2) {
        assertThat(cost).as(label + " a path is exact").isEqualTo(least);
      } else {
        larger++;
        worst = Math.max(worst, (double) cost / least);
      }
    }
  }
}
