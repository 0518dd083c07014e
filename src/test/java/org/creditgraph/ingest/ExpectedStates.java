package org.creditgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.FactType;
import org.creditgraph.store.BatchWriter.Row;
import org.creditgraph.store.FactStore;

/** Folders to import one after another, and what is to be seen after each. */
final class ExpectedStates {
  private static final int ROWS_MAX = 100;

  /** Of each way to be written one or two: a process has no time to plan the queries of all. */
  private static final Set<FactType> TYPES =
      EnumSet.of(
          FactType.ORGANIZATION,
          FactType.ACCOUNT,
          FactType.CREDIT_RECORD,
          FactType.HOLDING,
          FactType.CONTACT,
          FactType.RECORD_EVENT);

  private static final Set<String> CONTACTS = Set.of("PHONE", "BANK_ACCOUNT");

  private final Path root;
  private final long seed;
  private final FactStore oracle = new InMemoryFactStore(Workbench.NOW);

  ExpectedStates(Path root, long seed) {
    this.root = root;
    this.seed = seed;
  }

  /** All versions after some batches, as {@link ImportingProcess} writes them down. */
  List<String> versions(int batches) {
    return ImportingProcess.versions(oracle, batches);
  }

  /**
   * Writes the folders; the state after each is by a store in plain collections, that after none
   * comes first.
   */
  List<String> after(Path folders, int count) throws IOException {
    RandomWorld world = new RandomWorld(seed, 150);
    Workbench bench = new Workbench(root.resolve("oracle"), oracle);
    List<String> states = new ArrayList<>();
    states.add(ImportingProcess.digest(List.of()));
    for (int i = 0; i < count; i++) {
      Map<FactType, List<Row>> rows = world.rows(ROWS_MAX, i == 0 ? 0 : 0.15);
      rows.keySet().retainAll(TYPES);
      rows.get(FactType.CONTACT).removeIf(row -> !CONTACTS.contains(row.fact().needed("kind")));
      Path folder = CsvFolder.write(folders.resolve("%03d".formatted(i)), rows);
      assertThat(bench.run(bench.request(folder)).committed()).as("folder changes").isPresent();
      states.add(ImportingProcess.digest(ImportingProcess.known(oracle, i + 1)));
    }
    return states;
  }
}
