package org.creditgraph.sanction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.creditgraph.snapshot.View;

/**
 * A party that held a capacity when a rule's clock ran.
 *
 * @param proof makes the steps that prove it; none where the record itself does
 */
record Reached(int party, Supplier<List<ProofStep>> proof) {
  /** What proves it for a branch of the party, on the day of a view. */
  List<ProofStep> ofBranch(View view, int branch) {
    List<ProofStep> steps = new ArrayList<>(3);
    steps.add(PartyProof.branch(view, branch));
    steps.addAll(proof.get());
    return steps;
  }
}
