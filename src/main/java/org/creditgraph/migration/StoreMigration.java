package org.creditgraph.migration;

import java.util.List;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.succession.Evidence;

/**
 * That a sanctioned store goes on as another on another platform (domain.md 6), as a probability.
 *
 * @param from the store with the sanction, a node of the view
 * @param to the store that goes on, a node of the view
 * @param probability calibrated; 0 for {@link MigrationClass#PARALLEL}, which is no migration
 * @param daysBetween from the sanction's decision to the opening, negative when it opened before
 * @param triggeringRecords the sanctions it leaves behind, oldest first
 * @param priorBits the log-odds, in bits, before any evidence
 * @param evidence heaviest first; with the prior its weights add up to the log-odds before
 *     calibration
 * @param missing what nothing is known of, although it would tell most
 */
public record StoreMigration(
    int from,
    int to,
    MigrationClass migrationClass,
    double probability,
    int daysBetween,
    List<CreditRecord> triggeringRecords,
    double priorBits,
    List<Evidence> evidence,
    List<BilingualText> missing) {
  public StoreMigration {
    triggeringRecords = List.copyOf(triggeringRecords);
    evidence = List.copyOf(evidence);
    missing = List.copyOf(missing);
  }
}
