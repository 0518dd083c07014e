package org.creditgraph.control;

/**
 * A way from a party to an organisation through holdings, declarations and concerts, as numbers of
 * the view it was found in.
 *
 * @param nodes from the party to the organisation
 * @param links one between each two nodes
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read by the door, never compared
public record Chain(int[] nodes, int[] links) {}
