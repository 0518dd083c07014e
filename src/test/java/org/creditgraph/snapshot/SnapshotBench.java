package org.creditgraph.snapshot;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.LinkKind;
import org.jspecify.annotations.Nullable;

/**
 * Measures building, following and walking. Arguments: the number of facts, `list` to hold them in
 * memory before building (else they are made on the way and the making is measured apart).
 */
public final class SnapshotBench {
  private static final FactType[] MIX = {
    FactType.ORGANIZATION, FactType.PERSON, FactType.ROLE, FactType.ROLE, FactType.HOLDING,
    FactType.HOLDING, FactType.CONTACT, FactType.CONTRACT_PARTY, FactType.CONTRACT, FactType.PAYMENT
  };

  private SnapshotBench() {}

  public static void main(String[] args) {
    int facts = Integer.parseInt(args[0]);
    boolean list = args.length > 1;
    int rounds = list ? 5 : 2;
    Snapshot snapshot = Snapshot.of(List.of(), List.of());
    for (int round = 0; round < rounds; round++) {
      long start = cpu();
      Iterable<FactVersion> versions =
          () -> IntStream.range(0, facts).mapToObj(i -> version(i, facts, 1)).iterator();
      if (list) {
        List<FactVersion> held = new ArrayList<>(facts);
        versions.forEach(held::add);
        versions = held;
      } else {
        for (Iterator<FactVersion> all = versions.iterator(); all.hasNext(); ) {
          all.next();
        }
      }
      say("making the facts", start);
      snapshot = null;
      start = cpu();
      snapshot = Snapshot.of(List.of(batch(1)), versions);
      say(list ? "building" : "making and building", start);
    }
    System.out.println(snapshot.nodeCount() + " nodes, " + snapshot.linkCount() + " links");
    memory(snapshot, facts);
    walk(snapshot);
    follow(snapshot, facts);
  }

  private static void memory(Snapshot snapshot, int facts) {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    System.out.printf(
        "heap %d MB: %.1f bytes a fact, %.1f a link%n",
        used >> 20, (double) used / facts, (double) used / snapshot.linkCount());
  }

  private static void walk(Snapshot snapshot) {
    AsOf now = new AsOf(LocalDate.of(2024, 1, 1), Instant.parse("2030-01-01T00:00:00Z"));
    LinkCursor links = snapshot.at(now).links(LinkKind.all(), false);
    Random random = new Random(1);
    for (int round = 0; round < 3; round++) {
      long start = cpu();
      long seen = 0;
      for (int i = 0; i < 1_000_000; i++) {
        for (links.of(random.nextInt(snapshot.nodeCount())); links.next(); seen++) {
          seen += links.neighbour() & 0;
        }
      }
      System.out.printf(
          "walking a million random nodes: %.0f ns a node, %.1f links each%n",
          (cpu() - start) / 1e6, seen / 1e6);
    }
  }

  private static void follow(Snapshot first, int facts) {
    Snapshot snapshot = first;
    int size = 1_000;
    Set<Integer> ended = new HashSet<>();
    long slowest = 0;
    long total = 0;
    for (int k = 2; k < 60; k++) {
      List<FactVersion> changed = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        int number = (k * 7919 + i * 104_729) % facts;
        boolean ends = k % 2 == 0 && i % 2 == 0;
        if (ends) {
          Fact old = version(number, facts, 1).fact();
          if (ended.add(number)) {
            changed.add(new FactVersion(old, 1, k));
          }
        } else {
          changed.add(version(facts + (k * size) + i, facts, k));
        }
      }
      long start = cpu();
      snapshot = snapshot.followedBy(batch(k), changed);
      long took = cpu() - start;
      total += took;
      slowest = Math.max(slowest, took);
    }
    System.out.printf(
        "following batches of %d: %.2f ms on average, slowest %.2f ms%n",
        size, total / 58e6, slowest / 1e6);
    long start = cpu();
    snapshot.compactedAtOnce();
    say("compacting", start);
    walk(snapshot);
  }

  /** Processor time of the thread, so that other load on the machine does not count. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void say(String what, long start) {
    System.out.printf("%s: %.2f s%n", what, (cpu() - start) / 1e9);
  }

  private static Batch batch(int sequence) {
    Instant at = Instant.parse("2020-01-01T00:00:00Z").plusSeconds(sequence);
    return new Batch(sequence, at, "batch");
  }

  /** The fact of a number: always the same one. */
  private static FactVersion version(int number, int facts, int knownFrom) {
    Random random = new Random(number * 0x9E3779B97F4A7C15L);
    FactType type = MIX[number % MIX.length];
    int of = facts / MIX.length;
    String own = id(type, number / MIX.length);
    String organization = id(FactType.ORGANIZATION, random.nextInt(of));
    String person = id(FactType.PERSON, random.nextInt(of));
    LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3_000));
    Fact fact =
        switch (type) {
          case ORGANIZATION ->
              fact(
                  type,
                  own,
                  "ENTERPRISE",
                  "海南" + number + "贸易有限公司",
                  null,
                  "91460000" + own,
                  "ACTIVE",
                  day,
                  null,
                  "46010" + random.nextInt(9),
                  "F51" + random.nextInt(9),
                  "货物进出口；国内贸易代理 " + random.nextInt(500),
                  BigDecimal.valueOf(random.nextInt(9_000), -4));
          case PERSON -> fact(type, own, "王小" + number, "46010019900101" + number, day, null);
          case ROLE -> fact(type, person, organization, "DIRECTOR", day, null);
          case HOLDING ->
              fact(
                  type,
                  random.nextBoolean() ? person : id(FactType.ORGANIZATION, random.nextInt(of)),
                  organization,
                  day,
                  null,
                  BigDecimal.valueOf(random.nextInt(1_000), 3),
                  null,
                  null);
          case CONTACT ->
              fact(type, organization, "EMAIL", "1380" + random.nextInt(of) + "@qq.com", day, null);
          case CONTRACT ->
              fact(
                  type,
                  own,
                  "采购合同 " + number,
                  "SALE",
                  BigDecimal.valueOf(number),
                  day,
                  day.plusDays(90),
                  null,
                  "ACTIVE");
          case CONTRACT_PARTY ->
              fact(type, id(FactType.CONTRACT, random.nextInt(of)), organization, "SUPPLIER");
          default ->
              fact(
                  type,
                  own,
                  id(FactType.ACCOUNT, random.nextInt(of)),
                  id(FactType.ACCOUNT, random.nextInt(of)),
                  BigDecimal.valueOf(random.nextInt(1_000_000), 2),
                  day.atStartOfDay().atOffset(ZoneOffset.ofHours(8)));
        };
    return new FactVersion(fact, knownFrom, FactVersion.STILL_KNOWN);
  }

  private static Fact fact(FactType type, @Nullable Object... values) {
    return new Fact(type, values, null);
  }

  private static String id(FactType type, int number) {
    return type.name().substring(0, 2) + (10_000_000 + number);
  }
}
