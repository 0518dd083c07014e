package org.creditgraph.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.creditgraph.graph.Meanings;
import org.creditgraph.sanction.Policy;
import org.creditgraph.snapshot.View;

/**
 * What an answer rests on: the facts of a day as known at a moment, and what it goes by.
 *
 * @param knownAt settled: no later batch can be known at it
 * @param sequence the last batch known at that moment
 * @param policyHash of the rules' text
 * @param mattersHash of the matters' text
 * @param model the version of the model that finds predecessors
 * @param meanings the version of what the words mean
 */
public record Basis(
    LocalDate validOn,
    Instant knownAt,
    int sequence,
    String policyName,
    String policyHash,
    String mattersName,
    String mattersHash,
    String model,
    int meanings) {

  public static Basis of(View view, Policy policy, Matters matters, String model) {
    return new Basis(
        view.asOf().validOn(),
        view.asOf().knownAt(),
        view.sequence(),
        policy.name(),
        policy.hash(),
        matters.name(),
        matters.hash(),
        model,
        Meanings.VERSION);
  }

  void tell(Map<String, Object> answer) {
    answer.put("validOn", validOn.toString());
    answer.put("knownAt", knownAt.toString());
    answer.put("sequence", sequence);
    answer.put("policy", Map.of("name", policyName, "hash", policyHash));
    answer.put("matters", Map.of("name", mattersName, "hash", mattersHash));
    answer.put("predecessorModel", model);
    answer.put("meanings", meanings);
  }
}
