package org.creditgraph.succession;

import java.util.ArrayList;
import java.util.List;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.sanction.Restriction;
import org.creditgraph.sanction.RiskWarning;
import org.creditgraph.sanction.WarningSource;
import org.creditgraph.sanction.Warnings;
import org.creditgraph.snapshot.View;

/** Warns of those that may carry on the business of the party that a record is about. */
final class SuccessorWarnings implements WarningSource {
  private static final int WARNINGS_MAX = 100;

  private final Successions successions;
  private final double probabilityMin;

  SuccessorWarnings(Successions successions, double probabilityMin) {
    this.successions = successions;
    this.probabilityMin = probabilityMin;
  }

  /** Also where another record of the same party was the motive: the text says which. */
  @Override
  public Warnings warnings(View view, CreditRecord record, List<Restriction> restrictions) {
    int subject = view.find(record.subjectId());
    if (subject < 0 || !view.kind(subject).isOrganization()) {
      return Warnings.NONE;
    }
    SuccessionQuery query = new SuccessionQuery(probabilityMin, WARNINGS_MAX + 1);
    List<Succession> found = successions.successorsOf(view, subject, query);
    boolean truncated = found.size() > WARNINGS_MAX;
    List<RiskWarning> warnings = new ArrayList<>();
    for (Succession one : truncated ? found.subList(0, WARNINGS_MAX) : found) {
      warnings.add(
          new RiskWarning(
              one.successor(),
              subject,
              RiskWarning.Kind.POSSIBLE_SUCCESSOR,
              text(view, one),
              Evidence.linksOfHeaviest(one.evidence()),
              new RiskWarning.Lead(one.probability(), Evidence.reasons(one.evidence()), null)));
    }
    return new Warnings(warnings, truncated);
  }

  private static BilingualText text(View view, Succession one) {
    String next = view.name(one.successor());
    String old = view.name(one.predecessor());
    BilingualText told = Evidence.told(one.probability(), one.triggeringRecords());
    return new BilingualText(
        "%s可能是%s的承继主体%s，请人工核实。".formatted(next, old, told.zh()),
        "%s may carry on the business of %s %s; a person should look."
            .formatted(next, old, told.en()));
  }
}
