package org.creditgraph.control;

import org.creditgraph.graph.Share;

/**
 * What a blocked party holds.
 *
 * @param holder a node of the view
 * @param round in which the holder was blocked, 0 from the start
 * @param link the holding, as a number of the view
 */
public record Ofac50Holding(int holder, int round, int link, Share share) {}
