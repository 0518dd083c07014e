package org.creditgraph.screening;

import java.util.List;
import org.creditgraph.graph.CreditRecord;

/**
 * A party whose business an applicant probably carries on (domain.md 5).
 *
 * @param party a node of the view
 * @param probability calibrated, 0..1
 * @param records those that the business would escape
 */
public record Predecessor(int party, double probability, List<CreditRecord> records) {}
