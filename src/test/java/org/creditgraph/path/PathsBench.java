package org.creditgraph.path;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import org.creditgraph.Probe;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;

/**
 * Measures paths, neighbourhoods and connections on a large population: run its main with the
 * number of nodes (1,000,000), of questions of each sort (3,000), and a part of the names of the
 * sorts to be asked (all). Times are of the processor, in which waiting for it does not count; the
 * probe tells how busy the memory is.
 */
public final class PathsBench {
  private final PopulationFacts population;
  private final View view;
  private final int questions;
  private final String sorts;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Random random = new Random(42);

  private PathsBench(int size, int questions, String sorts) {
    population = new PopulationFacts(size);
    this.questions = questions;
    this.sorts = sorts;
    long start = System.nanoTime();
    Snapshot snapshot = population.snapshot();
    view = snapshot.at(new AsOf(LocalDate.of(2024, 6, 30), Instant.parse("2024-12-01T00:00:00Z")));
    print(
        "%,d nodes, %,d links, made in %.1f s",
        snapshot.nodeCount(), snapshot.linkCount(), (System.nanoTime() - start) / 1e9);
  }

  public static void main(String[] arguments) {
    int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int questions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3_000;
    PathsBench bench = new PathsBench(size, questions, arguments.length > 2 ? arguments[2] : "");
    bench.run();
    bench.run();
  }

  private void run() {
    print("probe %.1f ns", Probe.nanos());
    String address = neighbourOf("O3", LinkKind.ADDRESS);
    paths("paths(6), any two organisations", i -> new String[] {any(), any()});
    paths("paths(6), two organisations some links apart", i -> near(any(), 2 + i % 5));
    paths("paths(6), two at the mass address", i -> new String[] {atHub(), atHub()});
    paths("paths(6), from the mass address", i -> new String[] {address, any()});
    paths(
        "paths(6), from one hub to another",
        i -> new String[] {address, PopulationFacts.HUB_PERSON});
    neighbourhoods("neighbourhood(2, 200), any organisation", i -> any());
    neighbourhoods("neighbourhood(2, 200), at the mass address", i -> atHub());
    neighbourhoods("neighbourhood(2, 200), of the mass address", i -> address);
    connections("connect(4), five around one", i -> around(5));
    connections("connect(4), twenty around one", i -> around(20));
  }

  private void paths(String label, IntFunction<String[]> ends) {
    measure(
        label,
        i -> {
          String[] pair = ends.apply(i);
          return new PathQuery(pair[0], pair[1], 6, LinkKind.all(), 5, 50, false);
        },
        query -> {
          PathList found = Paths.between(view, (PathQuery) query);
          return found.paths().size();
        });
  }

  private void neighbourhoods(String label, IntFunction<String> node) {
    measure(
        label,
        i -> new NeighbourhoodQuery(node.apply(i), 2, LinkKind.all(), 200, false),
        query -> Paths.neighbourhood(view, (NeighbourhoodQuery) query).nodes().size());
  }

  private void connections(String label, IntFunction<List<String>> nodes) {
    measure(
        label,
        i -> new ConnectQuery(nodes.apply(i), 4, LinkKind.all(), 50, false),
        query -> Paths.connect(view, (ConnectQuery) query).subgraph().nodes().size());
  }

  private interface Question {
    int ask(Object query);
  }

  private void measure(String label, IntFunction<Object> queries, Question question) {
    if (!label.contains(sorts)) {
      return;
    }
    long[] times = new long[questions];
    long found = 0;
    long until = System.nanoTime() + 10_000_000_000L;
    int asked = 0;
    while (asked < questions && System.nanoTime() < until) {
      Object query = queries.apply(asked);
      long start = threads.getCurrentThreadCpuTime();
      found += question.ask(query);
      times[asked++] = threads.getCurrentThreadCpuTime() - start;
    }
    long[] sorted = Arrays.copyOf(times, asked);
    Arrays.sort(sorted);
    print(
        "%-46s p50 %8.3f ms  p95 %8.3f  p99 %8.3f  max %8.3f  found %.1f  (%d)",
        label,
        sorted[asked / 2] / 1e6,
        sorted[(int) (asked * 0.95)] / 1e6,
        sorted[(int) (asked * 0.99)] / 1e6,
        sorted[asked - 1] / 1e6,
        (double) found / asked,
        asked);
  }

  private String any() {
    return "O" + random.nextInt(population.organizations);
  }

  private String atHub() {
    return "O" + (random.nextInt(population.organizations / 10) * 10 + 3);
  }

  /** A node and one some random steps away that avoid hubs. */
  private String[] near(String id, int steps) {
    int node = view.find(id);
    for (int step = 0; step < steps; step++) {
      List<Integer> neighbours = neighbours(node);
      if (step == 0 || neighbours.size() <= 50) {
        node = neighbours.get(random.nextInt(neighbours.size()));
      }
    }
    return new String[] {id, view.id(node)};
  }

  private List<String> around(int count) {
    String centre = any();
    List<String> nodes = new ArrayList<>(List.of(centre));
    for (int i = 0; nodes.size() < count && i < 10 * count; i++) {
      String other = near(centre, 1 + random.nextInt(4))[1];
      if (!nodes.contains(other)) {
        nodes.add(other);
      }
    }
    return nodes;
  }

  private String neighbourOf(String id, LinkKind kind) {
    return view.id(neighbours(view.find(id), kind.bit()).getFirst());
  }

  private List<Integer> neighbours(int node) {
    return neighbours(node, LinkKind.all());
  }

  private List<Integer> neighbours(int node, long kinds) {
    List<Integer> neighbours = new ArrayList<>();
    LinkCursor links = view.links(kinds, false);
    for (links.of(node); links.next(); ) {
      neighbours.add(links.neighbour());
    }
    return neighbours;
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
