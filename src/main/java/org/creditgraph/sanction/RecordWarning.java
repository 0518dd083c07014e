package org.creditgraph.sanction;

import org.creditgraph.graph.CreditRecord;

/** A warning and the record because of which it is given. */
public record RecordWarning(CreditRecord record, RiskWarning warning) {}
