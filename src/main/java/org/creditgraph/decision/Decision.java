package org.creditgraph.decision;

import java.util.List;
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
 * @param justMade whether that check is the very one that was kept
 */
public record Decision(
    StoredDecision kept,
    Basis basis,
    View view,
    Optional<Sanctions> rules,
    Optional<Check> check,
    boolean justMade) {

  /** The findings as they are kept, each with the same one worked out again. */
  public List<KeptFinding> findings() {
    return KeptAnswer.findings(kept.answer(), view, check.map(Check::findings).orElse(List.of()));
  }

  /** Whether more was found than is kept. */
  public boolean truncated() {
    return KeptAnswer.truncated(kept.answer());
  }
}
