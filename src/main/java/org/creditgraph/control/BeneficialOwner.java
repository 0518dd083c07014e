package org.creditgraph.control;

import java.util.Set;

/**
 * A person who in the end owns or runs an organisation.
 *
 * @param person a node of the view
 * @param certainty CERTAIN where one of the bases is
 * @param effectiveShare 0..1, at the least where shares are unknown
 * @param effectiveShareMost at the most
 * @param unresolved whether it took too long to find, so that it may be anything
 */
public record BeneficialOwner(
    int person,
    Certainty certainty,
    double effectiveShare,
    double effectiveShareMost,
    boolean unresolved,
    Set<Basis> bases) {
  /** Why a person is a beneficial owner. */
  public enum Basis {
    OWNERSHIP,
    CONTROL,
    /** There is nobody else: the legal representative or the principal. */
    FALLBACK
  }
}
