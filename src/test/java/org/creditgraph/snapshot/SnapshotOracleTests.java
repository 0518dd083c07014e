package org.creditgraph.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Column;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.graph.Share;
import org.creditgraph.graph.ShareBand;
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
    same(which, view.sequence(), sequence);
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
        same(about, bag(walked(view, cursor)), bag(from));
        cursor.into(node);
        same(about, bag(walked(view, cursor)), bag(into));
        List<PlainLink> both = new ArrayList<>(from);
        into.stream().filter(Predicate.not(l -> l.from().equals(id))).forEach(both::add);
        cursor.of(node);
        same(about, bag(walked(view, cursor)), bag(both));
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
    same(about, node >= 0, plain.knows(id));
    same(about, view.record(id), plain.record(id));
    if (node >= 0) {
      same(about, view.knows(node), true);
      same(about, view.id(node), id);
      same(about, view.kind(node), plain.kind(id));
      same(about, view.name(node), plain.name(id));
      same(about, view.fact(node), plain.entity(id));
      same(about, view.recordsOf(node), plain.recordsOf(id));
      for (FactType type : List.of(FactType.NAME, FactType.IDENTIFIER)) {
        Set<Fact> attributes = new HashSet<>(plain.attributes(id, type));
        same(about, new HashSet<>(view.attributes(node, type)), attributes);
        same(about, view.attributes(node, type).size(), attributes.size());
      }
      same(about, view.recordsNaming(node), plain.recordsNaming(id));
    }
  }

  /** AssertJ's descriptions cost more than what is compared here. */
  private static void same(String about, Object actual, Object expected) {
    if (!actual.equals(expected)) {
      assertThat(actual).as(about).isEqualTo(expected);
    }
  }

  private static Map<PlainLink, Integer> bag(List<PlainLink> links) {
    Map<PlainLink, Integer> bag = new HashMap<>();
    links.forEach(link -> bag.merge(link, 1, Integer::sum));
    return bag;
  }

  private static void weights(LinkCursor cursor, Link link) {
    boolean holding = link.kind() == LinkKind.SHAREHOLDING;
    ShareBand share = holding ? link.fact().share("share") : ShareBand.of(Share.NONE);
    ShareBand held = share == null ? ShareBand.UNKNOWN : share;
    ShareBand votes = holding ? link.fact().share("votes") : null;
    ShareBand weight = votes != null ? votes : held;
    same("share", cursor.share(), held.least().trillionths());
    same("most of the share", cursor.shareMost(), held.most().trillionths());
    same("votes", cursor.votes(), weight.least().trillionths());
    same("most of the votes", cursor.votesMost(), weight.most().trillionths());
    same("nominee", cursor.isNominee(), holding && link.fact().flag("nominee"));
    String role = link.fact().type().find("role") < 0 ? null : link.fact().text("role");
    if (role != null && link.fact().type() != FactType.ROLE) {
      Column column = link.fact().type().columns().get(link.fact().type().position("role"));
      same("role", column.words().get(cursor.role()), role);
    }
  }

  private static List<PlainLink> walked(View view, LinkCursor cursor) {
    List<PlainLink> links = new ArrayList<>();
    while (cursor.next()) {
      Link link = view.link(cursor.link());
      LocalDate from = link.period().from();
      LocalDate to = link.period().to();
      same("link", cursor.kind(), link.kind());
      same("link", cursor.neighbour(), cursor.outgoing() ? link.to() : link.from());
      weights(cursor, link);
      links.add(
          new PlainLink(
              view.id(link.from()),
              view.id(link.to()),
              link.kind(),
              from,
              to,
              link.fact(),
              link.knownFrom()));
      same("link", cursor.validFrom(), from == null ? Integer.MIN_VALUE : (int) from.toEpochDay());
      same("link", cursor.validUntil(), to == null ? Integer.MAX_VALUE : (int) to.toEpochDay());
    }
    return links;
  }
}
