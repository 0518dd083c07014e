package org.creditgraph.screening;

import java.util.List;

/**
 * What an approval check came to.
 *
 * @param party the applicant, a node of the view
 * @param findings the gravest first, then by kind, party, record, rule
 * @param truncated whether there are more findings than are told
 */
public record Check(
    int party, Matter matter, CheckOutcome outcome, List<Finding> findings, boolean truncated) {}
