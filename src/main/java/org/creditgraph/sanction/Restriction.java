package org.creditgraph.sanction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.CreditRecord;

/**
 * Measures against a party because of a record, in force exactly while the record is and its rule
 * says so.
 *
 * @param party a node of the view
 * @param from the first day
 * @param until the last day, inclusive, if nothing more happens
 */
public record Restriction(
    int party,
    CreditRecord record,
    Capacity capacity,
    List<Measure> measures,
    LocalDate from,
    Optional<LocalDate> until,
    PolicyRule rule,
    List<ProofStep> proof) {
  /** Whether a step of its proof is of a kind. */
  public boolean proves(ProofStep.Kind kind) {
    return proof.stream().anyMatch(step -> step.kind() == kind);
  }
}
