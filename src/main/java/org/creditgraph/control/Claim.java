package org.creditgraph.control;

/**
 * A party that controls an organisation, why, and who acts in concert with it.
 *
 * @param party its number in an {@link OwnershipGraph}
 */
@SuppressWarnings("ArrayRecordComponent") // made once, never compared
record Claim(int party, ControlBasis basis, Certainty certainty, int[] group) {}
