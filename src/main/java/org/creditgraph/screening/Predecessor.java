package org.creditgraph.screening;

import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.CreditRecord;

/**
 * A party whose business an applicant probably carries on (domain.md 5). Whoever finds it may know
 * more of it than a check asks.
 */
public interface Predecessor {
  /** A node of the view. */
  int party();

  /** Calibrated, 0..1. */
  double probability();

  /** Those that the business would escape. */
  List<CreditRecord> records();

  /**
   * From the applicant to the party, by what speaks loudest for it; empty where nothing that does
   * is a way through the graph.
   */
  Optional<TiePath> path();
}
