package org.creditgraph.sanction;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A party that held a capacity when a rule's clock ran.
 *
 * @param proof makes the step that proves it; empty where the record itself does
 */
record Reached(int party, Optional<Supplier<ProofStep>> proof) {
  static Reached proved(int party, Supplier<ProofStep> proof) {
    return new Reached(party, Optional.of(proof));
  }
}
