package org.creditgraph.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was given to an approval system, as it is kept. Never altered. What its text tells
 * is not kept beside it once more, for what is written is what a check waits for.
 *
 * @param key the caller's, one decision for each; null when none was given
 * @param digest of the question, to tell a repetition from another question under the same key;
 *     null without one
 * @param partyId of the applicant
 * @param matter the code of the matter
 * @param purpose what it was asked for
 * @param outcome PASS, REVIEW or REJECT
 * @param answer canonical JSON (RFC 8785), which tells too what it rests on
 * @param answerHash SHA-256 of the answer's UTF-8, in hexadecimal
 * @param decidedAt when it was given
 */
public record StoredDecision(
    String id,
    @Nullable String key,
    @Nullable String digest,
    String partyId,
    String matter,
    String purpose,
    String outcome,
    String answer,
    String answerHash,
    Instant decidedAt) {}
