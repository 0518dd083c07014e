package org.creditgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.store.BatchWriter.Row;

/** A seeded sequence of batches, written to a store and to the oracle. */
final class RandomHistory {
  private final FactStoreContract contract;
  private final Random random;
  private final RandomRows rows;
  private final VersionOracle oracle = new VersionOracle();
  private final String name;

  RandomHistory(FactStoreContract contract, long seed) {
    this.contract = contract;
    this.random = new Random(seed);
    this.rows = new RandomRows(random);
    this.name = "seed " + seed;
  }

  void play(int batches, boolean reopening) {
    for (int i = 0; i < batches; i++) {
      batch(name + " batch " + i);
      if (reopening && i == batches / 2) {
        contract.reopen();
      }
    }
    for (int sequence = 0; sequence <= oracle.sequence(); sequence++) {
      assertSame(sequence);
      List<FactVersion> changes = new ArrayList<>();
      contract.facts().changes(sequence, changes::add);
      assertThat(changes)
          .as("%s changes %d", name, sequence)
          .containsExactlyInAnyOrderElementsOf(oracle.changes(sequence));
    }
  }

  private void batch(String title) {
    List<String> before = TestStores.dump(contract.connection().driver());
    int last = oracle.sequence();
    oracle.begin();
    try (BatchWriter writer = contract.facts().begin(title)) {
      int chunks = 1 + random.nextInt(8);
      for (int c = 0; c < chunks; c++) {
        List<Row> chunk = rows.chunk(8);
        assertThat(FactStoreContract.effects(writer.write(chunk)))
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
    assertThat(contract.facts().batchesAfter(0)).as(title).hasSize(oracle.sequence());
    if (oracle.sequence() == last) {
      assertThat(TestStores.dump(contract.connection().driver())).as(title).isEqualTo(before);
    }
  }

  private void assertSame(int sequence) {
    List<FactVersion> read = new ArrayList<>();
    contract.facts().read(sequence, read::add);
    assertThat(read)
        .as("%s read %d", name, sequence)
        .containsExactlyInAnyOrderElementsOf(oracle.read(sequence));
    FactType type = FactType.values()[random.nextInt(FactType.values().length)];
    List<FactVersion> ofType = new ArrayList<>();
    contract.facts().read(sequence, type, ofType::add);
    assertThat(ofType)
        .as("%s read %d of %s", name, sequence, type)
        .containsExactlyInAnyOrderElementsOf(
            read.stream().filter(version -> version.fact().type() == type).toList());
  }
}
