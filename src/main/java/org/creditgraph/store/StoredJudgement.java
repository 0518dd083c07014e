package org.creditgraph.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer found of a change of entity, as it is kept. Never altered: whoever thinks better
 * of it judges again.
 *
 * @param key the caller's own; one judgement for each
 * @param digest of what was said, to tell a repetition from another judgement under the same key
 * @param verdict CONFIRMED or DISMISSED
 * @param probability what the model gave when it was judged, or null when it did not see the pair
 * @param model the version and hash of that model
 * @param validOn the day that the reviewer looked at
 * @param judgedAt when it was kept
 */
public record StoredJudgement(
    String id,
    String key,
    String digest,
    String predecessorId,
    String successorId,
    String verdict,
    String reason,
    String actor,
    @Nullable Double probability,
    String model,
    LocalDate validOn,
    Instant judgedAt) {}
