package org.creditgraph.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.LinkKind;
import org.junit.jupiter.api.Test;

class SnapshotFollowTests {
  /** All that can be seen, as a number. */
  private static long seen(Snapshot snapshot, AsOf at) {
    View view = snapshot.at(at);
    long sum = 0;
    for (boolean ended : new boolean[] {false, true}) {
      LinkCursor links = view.links(LinkKind.all(), ended);
      for (int node = 0; node < snapshot.nodeCount(); node++) {
        if (view.knows(node)) {
          String about = view.id(node) + view.kind(node) + view.name(node) + view.recordsOf(node);
          sum += about.hashCode() + view.find(view.id(node));
          for (links.of(node); links.next(); ) {
            Link link = view.link(links.link());
            sum += link.fact().hashCode() * 31L + link.period().hashCode() + links.neighbour();
          }
        }
      }
    }
    return sum;
  }

  private record Look(Snapshot snapshot, AsOf at, long expected) {}

  @Test
  void shouldLetReadersReadOldSnapshotsWhileTheWriterFollows() throws InterruptedException {
    RandomWorld world = new RandomWorld(7, 30, 120, 60);
    FactHistory history = world.history();
    AtomicReference<Snapshot> current = new AtomicReference<>(Snapshot.of(List.of(), List.of()));
    AtomicBoolean done = new AtomicBoolean();
    Queue<Look> looks = new ConcurrentLinkedQueue<>();
    List<Thread> readers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Random random = new Random(i);
      readers.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (!done.get()) {
                      Snapshot snapshot = current.get();
                      AsOf at = world.moment(random);
                      looks.add(new Look(snapshot, at, seen(snapshot, at)));
                    }
                  }));
    }
    for (int k = 1; k <= history.batches().size(); k++) {
      Snapshot next = current.get().followedBy(history.batches().get(k - 1), history.changes(k));
      current.set(k % 10 == 0 ? next.compactedAtOnce() : next);
    }
    done.set(true);
    for (Thread reader : readers) {
      reader.join();
    }
    assertThat(looks).isNotEmpty();
    for (Look look : looks) {
      int sequence = look.snapshot().sequence();
      Snapshot afresh =
          Snapshot.of(history.batches().subList(0, sequence), look.snapshot().versions());
      assertThat(seen(afresh, look.at()))
          .as("batch %d at %s", sequence, look.at())
          .isEqualTo(look.expected());
      assertThat(afresh.differencesFrom(history.versions(sequence), 3).first()).isEmpty();
    }
  }

  @Test
  void shouldFollowTheSameSnapshotTwiceWithoutMixingTheTwo() {
    FactHistory history = DrawnGraph.of("A -60%-> B").history();
    Snapshot first = history.snapshot();
    Batch batch = new Batch(2, Instant.parse("2024-01-01T00:00:00Z"), "two");
    FactHistory other = DrawnGraph.of("A -60%-> B\n--- 2024-01-01T00:00:00Z\nA -40%-> C").history();
    Snapshot left = first.followedBy(batch, List.of());
    Snapshot right = first.followedBy(batch, other.changes(2));
    assertThat(left.differencesFrom(history.versions(), 5).none()).isTrue();
    assertThat(right.differencesFrom(other.versions(), 5).none()).isTrue();
    assertThat(right.nodeCount()).isEqualTo(3);
  }

  @Test
  void shouldRefuseABatchThatDoesNotFollowOrEndsWhatIsNotKnown() {
    FactHistory history = DrawnGraph.of("A -60%-> B").history();
    Snapshot snapshot = history.snapshot();
    Instant later = Instant.parse("2024-01-01T00:00:00Z");
    assertThatThrownBy(() -> snapshot.followedBy(new Batch(3, later, ""), List.of()))
        .hasMessageContaining("does not follow");
    var ended =
        DrawnGraph.of("A -50%-> B\n--- 2024-01-01T00:00:00Z\nnot A -50%-> B").history().changes(2);
    assertThatThrownBy(() -> snapshot.followedBy(new Batch(2, later, ""), ended))
        .hasMessageContaining("ends what is not known");
    assertThat(snapshot.followedBy(new Batch(2, later, ""), List.of()).linkCount()).isOne();
  }

  @Test
  void shouldTellWhatAStoreAndItsSnapshotDoNotShare() {
    Snapshot snapshot = DrawnGraph.of("A -60%-> B; B -10%-> A").snapshot();
    var stored = DrawnGraph.of("A -60%-> B; A -phone-> 1").history().versions();
    SnapshotDifferences differences = snapshot.differencesFrom(stored, 1);
    assertThat(differences.count()).isEqualTo(2);
    assertThat(differences.truncated()).isTrue();
    assertThat(differences.first().getFirst()).contains("not in the snapshot").contains("CONTACT");
  }
}
