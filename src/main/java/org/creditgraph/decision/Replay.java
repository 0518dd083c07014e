package org.creditgraph.decision;

import java.util.Optional;

/**
 * A kept decision worked out again from the facts.
 *
 * @param comparable whether it went by what is at hand: the kept rules, the same model and the same
 *     meanings
 * @param identical whether outcome, findings, records, rules, facts and dates came out the same;
 *     sentences are made of these and not compared
 * @param answer what came out, canonical JSON; empty when nothing could be worked out
 * @param hash of that answer
 * @param note a full sentence on the result
 */
public record Replay(
    boolean comparable,
    boolean identical,
    Optional<String> answer,
    Optional<String> hash,
    String note) {}
