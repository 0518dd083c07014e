package org.creditgraph.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.NodeKind;
import org.junit.jupiter.api.Test;

/** The links in their packed rows against the same links in plain records. */
class LinksTests {
  private static final int[] DAYS = {
    Integer.MIN_VALUE,
    -FactDecoder.MAX,
    -719_528,
    Periods.ORIGIN - 1,
    Periods.ORIGIN,
    Periods.ORIGIN + 1,
    0,
    19_000,
    Periods.ORIGIN + 0x7FFF,
    Periods.ORIGIN + 0x8000,
    Periods.ORIGIN + Periods.OPEN - 1,
    Periods.ORIGIN + Periods.OPEN,
    2_932_896,
    FactDecoder.MAX,
    Integer.MAX_VALUE
  };
  private static final int BATCHES = 9;

  private record Plain(
      int from,
      int to,
      int kind,
      int detail,
      int version,
      int validFrom,
      int validUntil,
      int knownFrom,
      int knownUntil) {}

  /** Sixty nodes, so that there are thousands of links between some two of them. */
  private static final class World {
    private static final int NODES = 60;

    private final Random random;
    private final Versions versions = new Versions();
    private final List<Plain> plain = new ArrayList<>();
    private Links links = new Links();

    World(long seed) {
      random = new Random(seed);
    }

    void add(int count) {
      for (int i = 0; i < count; i++) {
        int first = DAYS[random.nextInt(DAYS.length - 1)];
        int day = random.nextBoolean() ? 15_000 + random.nextInt(9_000) : first;
        int last = random.nextBoolean() ? DAYS[1 + random.nextInt(DAYS.length - 1)] : 24_000;
        LinkDraft draft = new LinkDraft();
        draft.from = random.nextInt(3) == 0 ? 7 : random.nextInt(NODES);
        draft.to = random.nextInt(3) == 0 ? 8 : random.nextInt(NODES);
        draft.kind = random.nextInt(30);
        draft.detail = random.nextInt() >>> 32 - Links.DETAIL_BITS;
        draft.validFrom = day;
        draft.validUntil = Math.max(day, last);
        int known = 1 + random.nextInt(BATCHES);
        draft.version =
            versions.add(FactType.ROLE, NodeKind.RECORD, known, FactVersion.STILL_KNOWN, 0);
        draft.since = random.nextInt(10) == 0 ? known + 1 + random.nextInt(3) : 0;
        int from = draft.since == 0 ? known : draft.since;
        draft.knownUntil = random.nextInt(10) == 0 ? from + 1 : FactVersion.STILL_KNOWN;
        links.add(draft);
        plain.add(
            new Plain(
                draft.from,
                draft.to,
                draft.kind,
                draft.detail,
                draft.version,
                draft.validFrom,
                draft.validUntil,
                from,
                draft.knownUntil));
      }
    }

    void end(int count) {
      for (int i = 0; i < count; i++) {
        int link = random.nextInt(links.count());
        if (links.open(link)) {
          Plain old = read(links, versions, link);
          links.end(link, 99);
          plain.remove(old);
          plain.add(
              new Plain(
                  old.from,
                  old.to,
                  old.kind,
                  old.detail,
                  old.version,
                  old.validFrom,
                  old.validUntil,
                  old.knownFrom,
                  99));
        }
      }
    }

    void compare(String label) {
      List<Plain> all = IntStream.range(0, links.count()).mapToObj(this::read).toList();
      assertThat(sorted(all)).as(label).isEqualTo(sorted(plain));
      for (int node = 0; node < NODES; node++) {
        int of = node;
        List<Plain> out = new ArrayList<>();
        for (int link = links.firstOut(node); link >= 0; link = links.nextOut(link, node)) {
          out.add(read(link));
        }
        assertThat(sorted(out))
            .as("%s: out of %d", label, node)
            .isEqualTo(sorted(plain.stream().filter(link -> link.from == of).toList()));
        assertThat(sorted(into(node)))
            .as("%s: into %d", label, node)
            .isEqualTo(sorted(plain.stream().filter(link -> link.to == of).toList()));
      }
    }

    private List<Plain> into(int node) {
      List<Plain> found = new ArrayList<>();
      if (node + 1 < links.inStart.length) {
        for (int i = links.inStart[node]; i < links.inStart[node + 1]; i++) {
          found.add(read(links.in[i]));
        }
      }
      for (int i = links.into.first(node); i >= 0; i = links.into.next(i)) {
        found.add(read(links.baseCount() + i));
      }
      return found;
    }

    private Plain read(int link) {
      return read(links, versions, link);
    }

    static Plain read(Links links, Versions versions, int link) {
      LinkDraft draft = new LinkDraft();
      links.read(link, draft);
      return new Plain(
          links.from(link),
          links.to(link),
          links.kind(link),
          draft.detail,
          links.version(link),
          links.validFrom(link),
          links.validUntil(link),
          links.knownFrom(link, versions),
          links.knownUntil(link));
    }

    private static List<Plain> sorted(List<Plain> links) {
      return links.stream().sorted(Comparator.comparingInt(Plain::version)).toList();
    }
  }

  @Test
  void shouldTellWhatWasAddedEndedAndMergedAcrossPages() {
    for (long seed = 1; seed <= 4; seed++) {
      World world = new World(seed);
      world.add(3 * LinkRows.PAGE + 17);
      world.links = LinkMerge.settled(world.links, World.NODES);
      world.compare("settled, seed " + seed);
      for (int round = 0; round < 3; round++) {
        world.links = world.links.fork();
        int before = world.links.addedCount();
        world.add(1 + world.random.nextInt(LinkRows.PAGE));
        world.links.chain(before);
        world.end(100);
        world.compare("grown, seed " + seed);
        if (round != 1) {
          world.links = LinkMerge.merged(world.links, World.NODES);
          world.compare("merged, seed " + seed);
        }
      }
    }
  }

  @Test
  void shouldSortTheBaseByStartAndKindInTheOrderOfComing() {
    for (long seed = 1; seed <= 4; seed++) {
      World world = new World(seed);
      world.add(2 * LinkRows.PAGE + 1);
      List<Plain> expected = new ArrayList<>(world.plain);
      expected.sort(Comparator.comparingInt(Plain::from).thenComparingInt(Plain::kind));
      Links merged = LinkMerge.merged(world.links, World.NODES);
      Links settled = LinkMerge.settled(world.links, World.NODES);
      for (int link = 0; link < expected.size(); link++) {
        Plain wanted = expected.get(link);
        assertThat(World.read(merged, world.versions, link)).as("seed %d", seed).isEqualTo(wanted);
        assertThat(World.read(settled, world.versions, link)).as("seed %d", seed).isEqualTo(wanted);
      }
    }
  }

  @Test
  void shouldLeaveAnOlderForkItsAnswers() {
    World world = new World(5);
    world.add(LinkRows.PAGE - 1);
    world.links = LinkMerge.settled(world.links, World.NODES);
    Links old = world.links;
    List<Plain> before = List.copyOf(world.plain);
    world.links = old.fork();
    world.add(LinkRows.PAGE);
    world.links.chain(0);
    world.end(500);
    world.links = LinkMerge.merged(world.links, World.NODES);
    world.end(500);
    assertThat(old.count()).isEqualTo(before.size());
    for (Plain link : before) {
      TreeSet<Integer> versions = new TreeSet<>();
      for (int i = old.firstOut(link.from); i >= 0; i = old.nextOut(i, link.from)) {
        versions.add(old.version(i));
        boolean then = old.knownFrom(i, world.versions) <= 50 && 50 < old.knownUntil(i);
        Plain same = before.get(old.version(i));
        assertThat(then).isEqualTo(same.knownFrom <= 50 && 50 < same.knownUntil);
      }
      assertThat(versions).contains(link.version);
      assertThat(versions.last()).isLessThan(before.size());
    }
  }

  @Test
  void shouldGiveBackEveryPeriod() {
    Periods periods = new Periods();
    Random random = new Random(6);
    for (int i = 0; i < 200_000; i++) {
      int from =
          i % 3 == 0 ? DAYS[random.nextInt(DAYS.length - 1)] : random.nextInt(40_000) - 15_000;
      int end =
          i % 5 == 0 ? DAYS[1 + random.nextInt(DAYS.length - 1)] : from + random.nextInt(50_000);
      int until = Math.max(from, end);
      int code = periods.code(from, until);
      assertThat(periods.from(code)).as("%d..%d", from, until).isEqualTo(from);
      assertThat(periods.until(code)).as("%d..%d", from, until).isEqualTo(until);
    }
  }
}
