package org.creditgraph.screening;

import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.CreditRecord;

/**
 * A party whose business an applicant probably carries on (domain.md 5).
 *
 * @param party a node of the view
 * @param probability calibrated, 0..1
 * @param records those that the business would escape
 * @param path from the applicant to the party, by what speaks loudest for it; empty where nothing
 *     that does is a way through the graph
 */
public record Predecessor(
    int party, double probability, List<CreditRecord> records, Optional<TiePath> path) {}
