package org.creditgraph.ingest;

import java.time.Duration;
import java.util.Map;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactType;

/**
 * What an export wrote.
 *
 * @param batch the last batch that was known at the moment asked
 * @param counts facts written, by type
 * @param leftOut known facts that refer to what was taken back: without it they mean nothing
 */
public record ExportOutcome(
    Batch batch, Map<FactType, Long> counts, long leftOut, Duration elapsed) {}
