package org.creditgraph.screening;

import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.CreditRecord;

/** A predecessor of which no more is known than a check asks. */
public record PlainPredecessor(
    int party, double probability, List<CreditRecord> records, Optional<TiePath> path)
    implements Predecessor {}
