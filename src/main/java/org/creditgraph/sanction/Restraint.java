package org.creditgraph.sanction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/**
 * A restriction that is known to hold, before it is told: what proves it is put into words when it
 * is asked for. For one thread.
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

  public CreditRecord record() {
    return record;
  }

  public List<Measure> measures() {
    return rule.measures();
  }

  /** The same with its proof. */
  public Restriction restriction() {
    if (told == null) {
      told = tell();
    }
    return told;
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
