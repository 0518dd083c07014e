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
 */
public record ExportRequest(Path folder, @Nullable LocalDate validOn, @Nullable Instant knownAt) {}
