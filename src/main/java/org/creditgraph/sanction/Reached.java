package org.creditgraph.sanction;

import java.util.List;
import java.util.function.Supplier;

/**
 * A party that held a capacity when a rule's clock ran.
 *
 * @param proof makes the steps that prove it; none where the record itself does
 */
record Reached(int party, Supplier<List<ProofStep>> proof) {}
