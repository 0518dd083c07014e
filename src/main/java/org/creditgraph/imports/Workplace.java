package org.creditgraph.imports;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.store.FactStore;

/**
 * What a command works on; closing it ends the database.
 *
 * @param follow gives the snapshot that has taken in every batch committed so far; the first time
 *     the store is read for it
 * @param home the folder `creditgraph.home`
 * @param closing ends what was opened
 */
public record Workplace(
    FactStore store, Supplier<Snapshot> follow, Path home, Models models, Runnable closing)
    implements AutoCloseable {
  @Override
  public void close() {
    closing.run();
  }
}
