package org.creditgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.store.BatchWriter.Effect;
import org.creditgraph.store.BatchWriter.Result;
import org.creditgraph.store.BatchWriter.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store does, wherever its database runs. */
abstract class FactStoreContract {
  abstract StoreConnection connection();

  /** Closes the connection and opens it again, as a new process would. */
  abstract void reopen();

  FactStore facts() {
    return connection().facts();
  }

  @BeforeEach
  void emptyTheStore() {
    TestStores.empty(connection().driver());
  }

  @Test
  void shouldTellTheSameHistoryAsPlainMaps() {
    for (long seed = 1; seed <= 2; seed++) {
      emptyTheStore();
      new History(seed).play(25, seed % 6 == 0);
    }
  }

  /** A seeded sequence of batches, written to the store and to the oracle. */
  private final class History {
    private final Random random;
    private final RandomRows rows;
    private final VersionOracle oracle = new VersionOracle();
    private final String name;

    History(long seed) {
      this.random = new Random(seed);
      this.rows = new RandomRows(random);
      this.name = "seed " + seed;
    }

    void play(int batches, boolean reopening) {
      for (int i = 0; i < batches; i++) {
        batch(name + " batch " + i);
        if (reopening && i == batches / 2) {
          reopen();
        }
      }
      for (int sequence = 0; sequence <= oracle.sequence(); sequence++) {
        assertSame(sequence);
        assertThat(facts().changes(sequence))
            .as("%s changes %d", name, sequence)
            .containsExactlyInAnyOrderElementsOf(oracle.changes(sequence));
      }
    }

    private void batch(String title) {
      oracle.begin();
      try (BatchWriter writer = facts().begin(title)) {
        int chunks = 1 + random.nextInt(8);
        for (int c = 0; c < chunks; c++) {
          List<Row> chunk = rows.chunk(8);
          assertThat(effects(writer.write(chunk)))
              .as("%s %s", title, chunk)
              .isEqualTo(oracle.write(chunk));
        }
        if (random.nextInt(4) == 0) {
          assertSame(oracle.sequence());
        }
        if (random.nextInt(4) > 0) {
          assertThat(writer.commit(null).map(Batch::sequence).orElse(0))
              .as(title)
              .isEqualTo(oracle.commit() ? oracle.sequence() : 0);
        }
      }
      assertThat(facts().batchesAfter(0)).as(title).hasSize(oracle.sequence());
    }

    private void assertSame(int sequence) {
      List<FactVersion> read = new ArrayList<>();
      facts().read(sequence, read::add);
      assertThat(read)
          .as("%s read %d", name, sequence)
          .containsExactlyInAnyOrderElementsOf(oracle.read(sequence));
      FactType type = FactType.values()[random.nextInt(FactType.values().length)];
      List<FactVersion> ofType = new ArrayList<>();
      facts().read(sequence, type, ofType::add);
      assertThat(ofType)
          .as("%s read %d of %s", name, sequence, type)
          .containsExactlyInAnyOrderElementsOf(
              read.stream().filter(version -> version.fact().type() == type).toList());
    }
  }

  static List<String> effects(List<Result> results) {
    return results.stream()
        .map(
            result ->
                result.effect() == Effect.REFUSED
                    ? "REFUSED " + result.column()
                    : result.effect().name())
        .toList();
  }
}
