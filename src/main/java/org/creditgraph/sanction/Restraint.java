package org.creditgraph.sanction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * A restriction while its record is in force, before it is told: what proves it is put into words
 * when it is asked for, once, or again by another thread that does not see it yet.
 */
public final class Restraint {
  private final View view;
  private final CreditRecord record;
  private final PolicyRule rule;
  private final PolicyRule.Reach reach;
  private final Reached reached;
  private @Nullable Restriction told;

  Restraint(
      View view, CreditRecord record, PolicyRule rule, PolicyRule.Reach reach, Reached reached) {
    this.view = view;
    this.record = record;
    this.rule = rule;
    this.reach = reach;
    this.reached = reached;
  }

  /** The same for a branch of the party. */
  Restraint ofBranch(View today, int branch) {
    return new Restraint(
        today, record, rule, reach, new Reached(branch, () -> reached.ofBranch(today, branch)));
  }

  /** Whether it restricts on a day. */
  boolean holdsOn(LocalDate day) {
    return Standing.isInForce(record, day) && rule.restrictsOn(day, record);
  }

  public CreditRecord record() {
    return record;
  }

  public List<Measure> measures() {
    return rule.measures();
  }

  /** The same with its proof. */
  public Restriction restriction() {
    Restriction known = told;
    if (known == null) {
      known = tell();
      told = known;
    }
    return known;
  }

  private Restriction tell() {
    List<ProofStep> proof = new ArrayList<>(3);
    proof.add(Sentences.record(view, record, view.find(record.subjectId())));
    proof.addAll(reached.proof().get());
    proof.add(Sentences.rule(rule));
    LocalDate validFrom = rule.valid().from();
    boolean later = validFrom != null && validFrom.isAfter(record.decidedOn());
    return new Restriction(
        reached.party(),
        record,
        reach.capacity(),
        rule.measures(),
        later && validFrom != null ? validFrom : record.decidedOn(),
        Standing.of(record, view.asOf().validOn())
            .inForceUntil()
            .map(day -> rule.lastDay(record).filter(day::isAfter).orElse(day)),
        rule,
        List.copyOf(proof));
  }
}
