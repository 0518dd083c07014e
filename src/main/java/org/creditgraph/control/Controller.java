package org.creditgraph.control;

import java.util.List;

/**
 * A party that controls an organisation, or an organisation that a party controls.
 *
 * @param party a node of the view
 * @param effectiveShare the controlling party's, 0..1, at the least where shares are unknown
 * @param effectiveShareMost at the most
 * @param unresolved whether it took too long to find, so that it may be anything
 * @param chains the proof, shortest first
 * @param chainsTruncated whether there are more chains than are told
 */
public record Controller(
    int party,
    ControlBasis basis,
    Certainty certainty,
    double effectiveShare,
    double effectiveShareMost,
    boolean unresolved,
    List<Chain> chains,
    boolean chainsTruncated) {}
