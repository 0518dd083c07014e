package org.creditgraph.snapshot;

import org.creditgraph.graph.LinkKind;

/**
 * A link by what it is rather than where it lies: it means the same in every snapshot of one {@link
 * Numbering}, whereas a link's number is of one snapshot alone. This is what a finding that
 * outlives its snapshot refers to a link by; {@link View#link(LinkVersion)} tells the rest.
 *
 * @param validFrom an epoch day, Integer.MIN_VALUE when open
 * @param validUntil an epoch day, Integer.MAX_VALUE when open
 * @param version the number of the version of a fact that it rests on
 */
public record LinkVersion(
    int from, int to, LinkKind kind, int validFrom, int validUntil, int version) {}
