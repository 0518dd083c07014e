package org.creditgraph.control;

import org.creditgraph.graph.ShareBand;

/**
 * Who really holds some of an organisation directly.
 *
 * @param party a node of the view
 * @param share of all its holdings in sum
 * @param chain one way of them down to the organisation
 * @param throughNominee whether any of them is in the name of another
 */
public record DirectHolder(int party, ShareBand share, Chain chain, boolean throughNominee) {}
