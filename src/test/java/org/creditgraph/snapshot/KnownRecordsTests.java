package org.creditgraph.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.snapshot.PlainGraph.PlainLink;
import org.junit.jupiter.api.Test;

/** What a snapshot keeps about records from batch to batch, against the slow oracle. */
class KnownRecordsTests {
  private static final int WORLDS = 500;
  private static final Set<LinkKind> DOWN =
      Set.of(
          LinkKind.LEGAL_REPRESENTATIVE,
          LinkKind.PRINCIPAL,
          LinkKind.SHAREHOLDING,
          LinkKind.CONTROLS);

  private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

  private int unmarked;
  private int records;

  @Test
  void shouldKeepRecordsAndMarksRightWhileBatchesFollow() {
    for (long seed = 1; seed <= WORLDS; seed++) {
      RandomWorld world = new RandomWorld(seed * 7_919, 2 + (int) (seed % 3), 6, 16);
      FactHistory history = world.history();
      Snapshot current = Snapshot.of(List.of(), List.of());
      View last = null;
      for (int k = 1; k <= history.batches().size(); k++) {
        current = current.followedBy(history.batches().get(k - 1), history.changes(k));
        current = seed % 4 == k % 4 ? current.compactedAtOnce() : current;
        View view = current.at(world.moment(new Random(seed)));
        View now =
            current.at(new AsOf(view.asOf().validOn(), history.batches().get(k - 1).recordedAt()));
        compare(world, now, k, "seed " + seed + " batch " + k);
        if (last != null) {
          compare(world, last, k - 1, "seed " + seed + " batch " + (k - 1) + " once more");
        }
        last = now;
      }
    }
    assertThat(records).isGreaterThan(1_000);
    assertThat(unmarked).as("nodes that need no look").isGreaterThan(1_000);
  }

  private void compare(RandomWorld world, View view, int sequence, String which) {
    PlainGraph plain = new PlainGraph(world.history().versions(), sequence);
    List<PlainLink> links = plain.links(END_OF_TIME, true);
    for (String id : world.ids()) {
      assertThat(view.record(id)).as(which).isEqualTo(plain.record(id));
      int node = view.find(id);
      if (node < 0) {
        continue;
      }
      List<?> about = plain.recordsOf(id);
      records += about.size();
      assertThat(view.recordsOf(node)).as(which).isEqualTo(about);
      assertThat(view.recordsNaming(node)).as(which).isEqualTo(plain.recordsNaming(id));
      if (view.mayLeadToRecord(node)) {
        continue;
      }
      unmarked++;
      assertThat(below(id, links)).as(which).allMatch(below -> plain.recordsOf(below).isEmpty());
    }
  }

  private static Set<String> below(String id, List<PlainLink> links) {
    Set<String> below = new HashSet<>(Set.of(id));
    ArrayDeque<String> queue = new ArrayDeque<>(below);
    while (!queue.isEmpty()) {
      String from = queue.remove();
      for (PlainLink link : links) {
        boolean concert = link.kind() == LinkKind.ACTS_IN_CONCERT;
        if (link.from().equals(from) && (concert || DOWN.contains(link.kind()))) {
          enter(link.to(), below, queue);
        }
        if (link.to().equals(from) && concert) {
          enter(link.from(), below, queue);
        }
      }
    }
    return below;
  }

  private static void enter(String id, Set<String> below, ArrayDeque<String> queue) {
    if (below.add(id)) {
      queue.add(id);
    }
  }
}
