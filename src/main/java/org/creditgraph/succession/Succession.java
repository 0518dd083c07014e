package org.creditgraph.succession;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.sanction.BilingualText;

/**
 * That one party carries on another's business for the people behind it (domain.md 5), as a
 * probability.
 *
 * @param predecessor the party with the record, a node of the view
 * @param successor the party that carries on, a node of the view
 * @param probability calibrated: among pairs given 0.8 some 80 % are real
 * @param qValue of a population scan: the part of false ones expected among those ranked as high;
 *     empty where one party was asked for
 * @param startedOn the day on which the successor began, or last changed hands, name or trade
 * @param triggeringRecords those that the predecessor has a reason to vanish for, oldest first
 * @param priorBits the log-odds, in bits, before any evidence
 * @param evidence heaviest first; with the prior its weights add up to the log-odds before
 *     calibration
 * @param undecidable whether it is told to be unlikely only because too little is on file
 * @param doubts what speaks for an innocent course of events, and what would decide it
 * @param missing what is not known and would have told more
 */
public record Succession(
    int predecessor,
    int successor,
    double probability,
    OptionalDouble qValue,
    LocalDate startedOn,
    List<CreditRecord> triggeringRecords,
    double priorBits,
    List<Evidence> evidence,
    boolean undecidable,
    List<BilingualText> doubts,
    List<BilingualText> missing) {
  public Succession {
    triggeringRecords = List.copyOf(triggeringRecords);
    evidence = List.copyOf(evidence);
    doubts = List.copyOf(doubts);
    missing = List.copyOf(missing);
  }

  /** The log-odds in bits that the calibration takes. */
  public double bits() {
    return priorBits + evidence.stream().mapToDouble(Evidence::weight).sum();
  }
}
