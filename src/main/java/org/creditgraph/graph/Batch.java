package org.creditgraph.graph;

import java.time.Instant;

/**
 * A committed set of facts, the unit of visibility.
 *
 * @param sequence 1 for the first batch of a store, then one more for each
 * @param recordedAt the moment from which on its facts are known; later than that of the batch
 *     before
 * @param title what a person calls it, such as the name of the imported folder
 */
public record Batch(int sequence, Instant recordedAt, String title) {}
