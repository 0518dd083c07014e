package org.creditgraph.screening;

import java.util.Optional;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.sanction.Restriction;

/**
 * One thing that stands in an applicant's way or that a human should look at.
 *
 * @param effect REVIEW or REJECT
 * @param party whom it is about, a node of the view
 * @param path from the applicant to that party; empty when it is the applicant
 * @param reason a full sentence, such as an applicant could be sent
 */
public record Finding(
    CheckOutcome effect,
    FindingKind kind,
    int party,
    Optional<CreditRecord> record,
    Optional<Restriction> restriction,
    Optional<Predecessor> predecessor,
    Optional<TiePath> path,
    BilingualText reason) {
  boolean isAbout(int other, CreditRecord because) {
    return party == other && record.filter(one -> one.id().equals(because.id())).isPresent();
  }
}
