package org.creditgraph.control;

import java.util.Set;

/**
 * A person who in the end owns or runs an organisation.
 *
 * @param person a node of the view
 * @param effectiveShare 0..1
 */
public record BeneficialOwner(int person, double effectiveShare, Set<Basis> bases) {
  /** Why a person is a beneficial owner. */
  public enum Basis {
    OWNERSHIP,
    CONTROL,
    /** There is nobody else: the legal representative or the principal. */
    FALLBACK
  }
}
