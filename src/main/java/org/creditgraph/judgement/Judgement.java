package org.creditgraph.judgement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * A reviewer's finding on a change of entity.
 *
 * @param probability what the model gave when it was judged; empty where it did not see the pair
 * @param model the model that gave it
 * @param validOn the day the reviewer looked at
 * @param repeated whether it had been kept before under the same key
 */
public record Judgement(
    String id,
    String predecessorId,
    String successorId,
    Verdict verdict,
    String reason,
    String actor,
    OptionalDouble probability,
    String model,
    LocalDate validOn,
    Instant judgedAt,
    boolean repeated) {}
