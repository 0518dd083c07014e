package org.creditgraph.control;

import java.util.List;

/**
 * An organisation that the regime OFAC_50 blocks, and why.
 *
 * @param organization a node of the view
 * @param round 1 where listed parties alone hold enough, 2 where it takes those of round 1 …
 * @param heldByBlocked the sum over {@code holdings}, those of later rounds included
 * @param holdings of blocked parties, by the round of the holder
 */
public record Ofac50Step(
    int organization, int round, long heldByBlocked, List<Ofac50Holding> holdings) {}
