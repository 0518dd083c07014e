package org.creditgraph.control;

import java.util.List;

/**
 * How a party stands under the regime OFAC_50.
 *
 * @param party a node of the view
 * @param possiblyOwned when it is NOT_SHOWN: whether it may be owned, for some shares are unknown
 * @param heldByBlocked what blocked parties hold in it, in sum, in units of {@link
 *     org.creditgraph.graph.Share}
 * @param heldInAll what anybody is known to hold in it, in sum
 * @param holdings what blocked parties hold in it
 * @param proof when it is OWNED: the steps up to it, by round
 */
public record Ofac50Finding(
    int party,
    Ofac50Verdict verdict,
    boolean possiblyOwned,
    long heldByBlocked,
    long heldInAll,
    List<Ofac50Holding> holdings,
    List<Ofac50Step> proof) {}
