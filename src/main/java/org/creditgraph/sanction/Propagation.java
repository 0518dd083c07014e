package org.creditgraph.sanction;

import java.util.List;
import org.creditgraph.graph.CreditRecord;

/**
 * Whom a record reaches on a day.
 *
 * @param restrictions by rule in the policy's order, then capacity, then id; empty unless the
 *     record is in force
 */
public record Propagation(CreditRecord record, List<Restriction> restrictions, Warnings warnings) {}
