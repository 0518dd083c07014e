package org.creditgraph.sanction;

import java.util.List;
import org.creditgraph.graph.Period;

/**
 * One fact or rule that makes a restriction true; the restriction falls when one of them falls.
 *
 * @param text a full sentence
 * @param period when the fact holds, or the days of the rule's clock
 * @param nodes the parties it is about, as numbers of the view, from the restricted party on
 * @param links the links it rests on, as numbers of the view, one between each two nodes; may be
 *     empty
 */
public record ProofStep(
    Kind kind, BilingualText text, Period period, List<Integer> nodes, List<Integer> links) {
  /** What a step rests on. */
  public enum Kind {
    RECORD,
    RULE,
    ROLE,
    CONTROL,
    NAMED_IN_RECORD
  }
}
