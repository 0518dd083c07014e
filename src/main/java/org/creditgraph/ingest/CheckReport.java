package org.creditgraph.ingest;

import java.time.Duration;
import java.util.List;

/**
 * What a check of a store found.
 *
 * @param differences the first sentences on what is wrong
 * @param differenceCount of all
 * @param moments as of how many batches the snapshot was compared with the store
 */
public record CheckReport(
    List<String> differences,
    long differenceCount,
    int batches,
    long versions,
    int moments,
    Duration elapsed) {
  public CheckReport {
    differences = List.copyOf(differences);
  }
}
