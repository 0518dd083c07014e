package org.creditgraph.control;

import java.util.List;

/**
 * How a party stands under the regime OFAC_50.
 *
 * @param party a node of the view
 * @param heldByBlockedMillionths what blocked parties hold in it, in sum
 * @param heldInAllMillionths what anybody is known to hold in it, in sum
 * @param holdings what blocked parties hold in it
 * @param proof when it is OWNED: the steps up to it, by round
 */
public record Ofac50Finding(
    int party,
    Ofac50Verdict verdict,
    long heldByBlockedMillionths,
    long heldInAllMillionths,
    List<Ofac50Holding> holdings,
    List<Ofac50Step> proof) {}
