package org.creditgraph.exchange;

import java.nio.file.Path;
import java.util.Map;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.creditgraph.graph.Refusal;

/**
 * Writes facts as a folder of the exchange format: one file for each type that has facts, canonical
 * columns and `source`. Types may come in any order. Not thread-safe.
 */
public final class ExchangeWriter implements AutoCloseable {
  private ExchangeWriter() {}

  /**
   * Starts an export; the folder is made if need be.
   *
   * @throws Refusal FOLDER_NOT_EMPTY when a file of the format is there already, FOLDER_UNWRITABLE
   */
  public static ExchangeWriter into(Path folder) {
    throw new UnsupportedOperationException("being written: " + folder);
  }

  /** Writes one fact. */
  public void write(Fact fact) {
    throw new UnsupportedOperationException("being written: " + fact);
  }

  /** How many facts of each type were written. */
  public Map<FactType, Long> counts() {
    return Map.of();
  }

  @Override
  public void close() {}
}
