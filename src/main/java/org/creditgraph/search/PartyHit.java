package org.creditgraph.search;

import org.creditgraph.graph.NodeKind;

/**
 * A party that a search found.
 *
 * @param node its number in the view that was asked
 * @param matchedText the name, former name or identifier that fits the typed text
 * @param score between 0 and 1, from this match alone: it does not depend on what else is known
 * @param position where the next page goes on, for {@link PartyQuery#after}
 */
public record PartyHit(
    int node,
    String id,
    NodeKind kind,
    String name,
    String matchedText,
    MatchKind match,
    double score,
    String position) {}
