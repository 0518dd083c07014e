package org.creditgraph.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to write out.
 *
 * @param folder new or empty
 * @param validOn leaves out facts whose own period does not hold the day; null for all
 * @param knownAt the moment as of which, or null for now
 * @param marked files begin with a byte-order mark, by which spreadsheets know UTF-8
 */
public record ExportRequest(
    Path folder, @Nullable LocalDate validOn, @Nullable Instant knownAt, boolean marked) {
  public ExportRequest(Path folder, @Nullable LocalDate validOn, @Nullable Instant knownAt) {
    this(folder, validOn, knownAt, false);
  }
}
