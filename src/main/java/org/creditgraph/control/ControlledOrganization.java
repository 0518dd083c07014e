package org.creditgraph.control;

/**
 * An organisation that a party controls.
 *
 * @param organization a node of the view
 * @param effectiveShare the party's share in it, 0..1, at the least where shares are unknown
 */
public record ControlledOrganization(
    int organization, ControlBasis basis, Certainty certainty, double effectiveShare) {}
