package org.creditgraph.sanction;

import java.util.List;
import org.creditgraph.control.ControlBasis;
import org.creditgraph.graph.Period;
import org.jspecify.annotations.Nullable;

/**
 * One fact or rule that makes a restriction true; the restriction falls when one of them falls.
 *
 * @param text a full sentence
 * @param period when the fact holds, or the days of the rule's clock
 * @param nodes the parties it is about, as numbers of the view, from the restricted party on
 * @param links the links it rests on, as numbers of the view, one between each two nodes; may be
 *     empty
 * @param control what kind of control it is; null where it is none
 */
public record ProofStep(
    Kind kind,
    BilingualText text,
    Period period,
    List<Integer> nodes,
    List<Integer> links,
    @Nullable ControlHeld control) {
  /** What a step rests on. */
  public enum Kind {
    RECORD,
    RULE,
    ROLE,
    CONTROL,
    NAMED_IN_RECORD,
    /** One party under two ids. */
    IDENTITY,
    /** A branch of the organisation that is restricted. */
    BRANCH
  }

  /**
   * The control that a step proves.
   *
   * @param shareMillionths the effective share
   * @param everyChain whether each of its chains has a step; where not, which ones have is chance
   */
  public record ControlHeld(ControlBasis basis, long shareMillionths, boolean everyChain) {}

  ProofStep(
      Kind kind, BilingualText text, Period period, List<Integer> nodes, List<Integer> links) {
    this(kind, text, period, nodes, links, null);
  }
}
