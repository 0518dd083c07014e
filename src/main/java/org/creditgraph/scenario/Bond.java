package org.creditgraph.scenario;

import org.creditgraph.graph.LinkKind;

/**
 * A relation between two parties.
 *
 * @param from a day, or {@link Firm#OPEN} for unknown
 */
record Bond(Party one, Party other, LinkKind kind, int from) {}
