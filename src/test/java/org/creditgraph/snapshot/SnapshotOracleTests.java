package org.creditgraph.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.snapshot.PlainGraph.PlainLink;
import org.junit.jupiter.api.Test;

/** Every answer of a view against the slow oracle, on worlds drawn from seeds. */
class SnapshotOracleTests {
  private static final int WORLDS = 2_000;

  @Test
  void shouldAnswerAsThePlainGraphDoes() {
    for (long seed = 1; seed <= WORLDS; seed++) {
      RandomWorld world = new RandomWorld(seed, 2 + (int) (seed % 3), 4, 24);
      Random random = new Random(seed);
      Snapshot fresh = world.history().snapshot();
      for (int i = 0; i < 3; i++) {
        compare(world, fresh, world.moment(random), random, "seed " + seed);
      }
    }
  }

  @Test
  void shouldFollowBatchesAsIfReadAfreshAndKeepOldAnswers() {
    for (long seed = 1; seed <= WORLDS; seed++) {
      RandomWorld world = new RandomWorld(-seed, 2 + (int) (seed % 3), 6, 16);
      Random random = new Random(seed);
      FactHistory history = world.history();
      List<Snapshot> followed = new ArrayList<>();
      Snapshot current = Snapshot.of(List.of(), List.of());
      for (int k = 1; k <= history.batches().size(); k++) {
        current = current.followedBy(history.batches().get(k - 1), history.changes(k));
        if (random.nextInt(3) == 0) {
          current = current.compactedAtOnce();
        }
        followed.add(current);
        assertThat(current.differencesFrom(history.versions(k), 5))
            .as("seed %d batch %d", seed, k)
            .matches(SnapshotDifferences::none);
      }
      for (Snapshot each : followed) {
        compare(world, each, world.moment(random), random, "followed, seed -" + seed);
      }
    }
  }

  private static void compare(
      RandomWorld world, Snapshot snapshot, AsOf at, Random random, String seed) {
    View view = snapshot.at(at);
    int sequence = sequenceAt(world, at.knownAt(), snapshot.sequence());
    String which = seed + " of " + snapshot.sequence() + " at " + at;
    assertThat(view.sequence()).as(which).isEqualTo(sequence);
    PlainGraph plain = new PlainGraph(world.history().versions(), sequence);
    long kinds = random.nextBoolean() ? LinkKind.all() : random.nextLong() & LinkKind.all();
    boolean ended = random.nextBoolean();
    Map<String, List<PlainLink>> out = new HashMap<>();
    Map<String, List<PlainLink>> in = new HashMap<>();
    for (PlainLink link : plain.links(at.validOn(), ended)) {
      if ((link.kind().bit() & kinds) != 0) {
        out.computeIfAbsent(link.from(), id -> new ArrayList<>()).add(link);
        in.computeIfAbsent(link.to(), id -> new ArrayList<>()).add(link);
      }
    }
    LinkCursor cursor = view.links(kinds, ended);
    for (String id : world.ids()) {
      String about = which + " about " + id;
      node(view, plain, id, about);
      if (plain.knows(id)) {
        int node = view.find(id);
        List<PlainLink> from = out.getOrDefault(id, List.of());
        List<PlainLink> into = in.getOrDefault(id, List.of());
        cursor.from(node);
        assertThat(walked(view, cursor)).as(about).containsExactlyInAnyOrderElementsOf(from);
        cursor.into(node);
        assertThat(walked(view, cursor)).as(about).containsExactlyInAnyOrderElementsOf(into);
        List<PlainLink> both = new ArrayList<>(from);
        into.stream().filter(Predicate.not(l -> l.from().equals(id))).forEach(both::add);
        cursor.of(node);
        assertThat(walked(view, cursor)).as(about).containsExactlyInAnyOrderElementsOf(both);
      }
    }
  }

  private static int sequenceAt(RandomWorld world, Instant moment, int last) {
    return (int)
        world.history().batches().stream()
            .filter(batch -> batch.sequence() <= last && !batch.recordedAt().isAfter(moment))
            .count();
  }

  private static void node(View view, PlainGraph plain, String id, String about) {
    int node = view.find(id);
    assertThat(node >= 0).as(about).isEqualTo(plain.knows(id));
    assertThat(view.record(id)).as(about).isEqualTo(plain.record(id));
    if (node >= 0) {
      assertThat(view.knows(node)).as(about).isTrue();
      assertThat(view.id(node)).as(about).isEqualTo(id);
      assertThat(view.kind(node)).as(about).isEqualTo(plain.kind(id));
      assertThat(view.name(node)).as(about).isEqualTo(plain.name(id));
      assertThat(view.fact(node)).as(about).isEqualTo(plain.entity(id));
      assertThat(view.recordsOf(node)).as(about).isEqualTo(plain.recordsOf(id));
      assertThat(view.recordsNaming(node)).as(about).isEqualTo(plain.recordsNaming(id));
    }
  }

  private static List<PlainLink> walked(View view, LinkCursor cursor) {
    List<PlainLink> links = new ArrayList<>();
    while (cursor.next()) {
      Link link = view.link(cursor.link());
      LocalDate from = link.period().from();
      LocalDate to = link.period().to();
      assertThat(cursor.kind()).isEqualTo(link.kind());
      assertThat(cursor.neighbour()).isEqualTo(cursor.outgoing() ? link.to() : link.from());
      links.add(
          new PlainLink(
              view.id(link.from()),
              view.id(link.to()),
              link.kind(),
              from,
              to,
              link.fact(),
              link.knownFrom()));
      assertThat(cursor.validFrom())
          .isEqualTo(from == null ? Integer.MIN_VALUE : (int) from.toEpochDay());
      assertThat(cursor.validUntil())
          .isEqualTo(to == null ? Integer.MAX_VALUE : (int) to.toEpochDay());
    }
    return links;
  }
}
