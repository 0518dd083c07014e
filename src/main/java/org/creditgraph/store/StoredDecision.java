package org.creditgraph.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was given to an approval system, as it is kept. Never altered.
 *
 * @param key the caller's, one decision for each; null when none was given
 * @param digest of the question, to tell a repetition from another question under the same key
 * @param partyId of the applicant
 * @param matter the code of the matter
 * @param purpose what it was asked for
 * @param validOn the day it is for
 * @param knownAt the moment as known at which it was given, settled
 * @param sequence the last batch known at that moment
 * @param policyHash of the rules, kept as a text
 * @param mattersHash of the matters, kept as a text
 * @param model the version of the model that finds predecessors
 * @param outcome PASS, REVIEW or REJECT
 * @param answer canonical JSON (RFC 8785)
 * @param answerHash SHA-256 of the answer's UTF-8, in hexadecimal
 * @param decidedAt when it was given
 */
public record StoredDecision(
    String id,
    @Nullable String key,
    String digest,
    String partyId,
    String matter,
    String purpose,
    LocalDate validOn,
    Instant knownAt,
    int sequence,
    String policyName,
    String policyHash,
    String mattersHash,
    String model,
    String outcome,
    String answer,
    String answerHash,
    Instant decidedAt) {}
