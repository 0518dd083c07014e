package org.creditgraph.decision;

import java.util.Optional;
import org.creditgraph.sanction.Sanctions;
import org.creditgraph.screening.Basis;
import org.creditgraph.screening.Check;
import org.creditgraph.snapshot.View;
import org.creditgraph.store.StoredDecision;

/**
 * A decision as it is kept, with the check worked out again by the rules it went by.
 *
 * @param basis what it rests on, as its answer tells
 * @param view the facts of that
 * @param rules the rules it went by; empty when these were not kept
 * @param check the same check over the same facts; empty when it cannot be worked out here
 */
public record Decision(
    StoredDecision kept,
    Basis basis,
    View view,
    Optional<Sanctions> rules,
    Optional<Check> check) {}
