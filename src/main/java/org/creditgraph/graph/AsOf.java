package org.creditgraph.graph;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Which state of the world is asked for: facts that hold on a day, as known at a moment.
 *
 * @param validOn a civil day, Asia/Shanghai
 */
public record AsOf(LocalDate validOn, Instant knownAt) {}
