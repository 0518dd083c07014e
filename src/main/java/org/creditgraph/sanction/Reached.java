package org.creditgraph.sanction;

import java.util.List;

/** A party that held a capacity when a rule's clock ran, and the step that proves it. */
record Reached(int party, List<ProofStep> proof) {}
