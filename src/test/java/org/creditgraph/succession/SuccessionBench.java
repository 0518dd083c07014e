package org.creditgraph.succession;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.ColumnType;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.scenario.Scenario;
import org.creditgraph.scenario.ScenarioPlan;
import org.creditgraph.scenario.Shape;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;

/**
 * Measures changes of entity on a generated population with planted ones: the scan of all listed
 * parties on two threads, then single questions about random listed parties and random
 * organisations. Arguments: enterprises (100,000), questions (2,000). Times are on the clock.
 */
public final class SuccessionBench {
  private static final SuccessionQuery QUERY = new SuccessionQuery(0.5, 20);

  /** As many enterprises as one plan may have. */
  private static final int PROVINCE_MAX = 2_000_000;

  private SuccessionBench() {}

  public static void main(String[] arguments) {
    int enterprises = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    int questions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
    Instant told = Instant.parse("2026-07-01T00:00:00Z");
    Snapshot.Loading loading = new Snapshot.Loading(List.of(new Batch(1, told, "scenario")));
    provinces(enterprises, loading);
    Snapshot snapshot = loading.finish();
    print(
        "%,d enterprises, %,d facts, %,d links, %,d records; heap %,d MB; load %.1f",
        enterprises,
        snapshot.versionCount(),
        snapshot.linkCount(),
        snapshot.recordCount(),
        heap(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    View view = snapshot.at(new AsOf(ScenarioPlan.of(1, PROVINCE_MAX, Shape.USUAL).endsOn(), told));
    Successions successions = new Successions(SuccessionModel.standard());
    long start = System.nanoTime();
    successions.prepare(snapshot);
    print("name index %.1f s; heap %,d MB", seconds(start), heap());
    scan(successions, view);
    ask(successions, view, questions);
  }

  /** So many enterprises in provinces that have no party in common. */
  private static void provinces(int enterprises, Snapshot.Loading loading) {
    int count = (enterprises + PROVINCE_MAX - 1) / PROVINCE_MAX;
    for (int which = 0; which < count; which++) {
      String mark = which == 0 ? "" : "-" + which;
      Scenario.of(ScenarioPlan.of(4_711 + which, enterprises / count, Shape.USUAL))
          .tell(
              fact ->
                  loading.accept(new FactVersion(marked(fact, mark), 1, FactVersion.STILL_KNOWN)),
              planted -> {});
    }
  }

  private static Fact marked(Fact fact, String mark) {
    Object[] values = new Object[fact.type().columns().size()];
    for (int i = 0; i < values.length; i++) {
      ColumnType type = fact.type().columns().get(i).type();
      boolean id = type == ColumnType.ID || type == ColumnType.REFERENCE;
      Object value = fact.value(i);
      values[i] = id && value != null ? value + mark : value;
    }
    return new Fact(fact.type(), values, fact.source());
  }

  private static void scan(Successions successions, View view) {
    long start = System.nanoTime();
    int[] found = {0};
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      ScanSummary summary =
          successions.scan(
              view, new ScanQuery(0.5, false), threads, one -> found[0]++, ScanProgress.NONE);
      print(
          "scan of %,d listed parties, two threads: %.1f s, %,d successions; heap %,d MB",
          summary.listedCount(), seconds(start), found[0], heap());
    }
  }

  private static void ask(Successions successions, View view, int questions) {
    List<Integer> listed = new ArrayList<>();
    List<Integer> organizations = new ArrayList<>();
    for (int node = 0; node < view.snapshot().nodeCount(); node++) {
      if (view.knows(node) && view.kind(node).isOrganization()) {
        organizations.add(node);
        if (!Trouble.of(view, node).isEmpty()) {
          listed.add(node);
        }
      }
    }
    Random random = new Random(3);
    Collections.shuffle(listed, random);
    Collections.shuffle(organizations, random);
    for (int round = 1; round <= 2; round++) {
      time(
          "successors, listed parties, round " + round,
          first(listed, questions),
          node -> successions.successorsOf(view, node, QUERY));
      time(
          "predecessors, any organisation, round " + round,
          first(organizations, questions),
          node -> successions.predecessorsOf(view, node, QUERY));
    }
  }

  private static List<Integer> first(List<Integer> nodes, int count) {
    return nodes.subList(0, Math.min(count, nodes.size()));
  }

  private static void time(String what, List<Integer> nodes, IntConsumer question) {
    long[] nanos = new long[nodes.size()];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      question.accept(nodes.get(i));
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    print(
        "%-42s p50 %.3f ms, p99 %.3f ms, max %.1f ms",
        what,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6,
        nanos[nanos.length - 1] / 1e6);
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory() >> 20;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
