package org.creditgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType.Shape;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.snapshot.Compaction;
import org.creditgraph.snapshot.DrawnGraph;
import org.creditgraph.snapshot.FactHistory;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.junit.jupiter.api.Test;

/**
 * Whatever a service keeps from one request to the next, the same question for the same day and
 * moment has the answer that a service gives which was started just now.
 */
class KeptScansTests {
  private static final int SEEDS = 6;
  private static final int BATCHES = 3;
  private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
  private static final List<LocalDate> DAYS =
      List.of(LocalDate.parse("2023-12-31"), LocalDate.parse("2024-12-31"));

  private final ExecutorService threads = Executors.newSingleThreadExecutor();

  /**
   * A service that has gone through all batches, compacting now and then, and was asked between.
   */
  @Test
  void shouldAnswerAfterBatchesAndCompactionsAsAServiceJustStarted() {
    int paths = 0;
    try (threads) {
      for (int seed = 0; seed < SEEDS; seed++) {
        paths += ask(seed);
      }
    }
    assertThat(paths).as("paths that were compared").isGreaterThan(100);
  }

  private int ask(int seed) {
    Random random = new Random(seed);
    FactHistory history = told(random);
    int paths = 0;
    try (AskedService kept = new AskedService(threads)) {
      Snapshot snapshot = fresh(history, 1, random);
      for (int batch = 1; batch <= BATCHES; batch++) {
        if (batch > 1) {
          snapshot = snapshot.followedBy(history.batches().get(batch - 1), history.changes(batch));
          if (random.nextInt(4) == 0) { // and a writer that failed on its way: all is read anew
            snapshot.followedBy(later(batch + 1), List.of());
          }
        }
        for (int step = random.nextInt(2); step < 2; step++) {
          paths += compare(kept, snapshot, fresh(history, batch, random), "seed " + seed);
          snapshot = Compaction.of(snapshot);
        }
      }
    }
    return paths;
  }

  private int compare(AskedService kept, Snapshot snapshot, Snapshot fresh, String as) {
    int paths = 0;
    try (AskedService started = new AskedService(threads)) {
      for (int known : new TreeSet<>(List.of(1, snapshot.sequence()))) {
        for (LocalDate day : DAYS) {
          AsOf asOf = new AsOf(day, moment(known));
          List<String> expected = started.answers(view(fresh, asOf));
          List<String> found = kept.answers(view(snapshot, asOf));
          String where = "%s, batch %d of %d, %s".formatted(as, known, snapshot.sequence(), day);
          for (int i = 0; i < Math.min(found.size(), expected.size()); i++) {
            assertThat(found.get(i)).as("%s, line %d", where, i).isEqualTo(expected.get(i));
          }
          assertThat(found).as(where).hasSameSizeAs(expected);
          paths += (int) expected.stream().filter(line -> line.contains(" path ")).count();
        }
      }
    }
    return paths;
  }

  private static View view(Snapshot snapshot, AsOf asOf) {
    return snapshot.at(asOf);
  }

  private static Instant moment(int sequence) {
    return BEGIN.plus(Duration.ofDays(sequence));
  }

  private static Batch later(int sequence) {
    return new Batch(sequence, moment(sequence), "batch " + sequence);
  }

  /** Read from the store in whatever order. */
  private static Snapshot fresh(FactHistory history, int sequence, Random random) {
    List<FactVersion> versions = new ArrayList<>(history.versions(sequence));
    Collections.shuffle(versions, random);
    return Snapshot.of(history.batches().subList(0, sequence), versions);
  }

  /** What has an id comes first, the rest in batches; some of it is corrected or taken back. */
  private static FactHistory told(Random random) {
    List<Fact> drawn = new ArrayList<>(DrawnGraph.of(RandomMarket.drawn(random)).history().known());
    FactHistory history = new FactHistory();
    List<Fact> links = new ArrayList<>();
    for (Fact fact : drawn) {
      if (fact.type().shape() == Shape.LINK) {
        links.add(fact);
      } else {
        history.tell(fact);
      }
    }
    Collections.shuffle(links, random);
    int from = 0;
    for (int batch = 1; batch <= BATCHES; batch++) {
      int to = batch == BATCHES ? links.size() : links.size() * (5 + 2 * batch) / 10;
      links.subList(from, to).forEach(history::tell);
      for (int i = 0; batch > 1 && i < 3; i++) {
        history.retract(FactHistory.keyOf(links.get(random.nextInt(from))));
      }
      from = to;
      history.commit(moment(batch));
    }
    return history;
  }
}
