package org.creditgraph.sanction;

import java.util.List;

/**
 * Something a human should look at; it bars nothing.
 *
 * @param party the organisation to look at, a node of the view
 * @param because the restricted party, a node of the view
 * @param links how the two hang together, as numbers of the view
 */
public record RiskWarning(
    int party, int because, Kind kind, BilingualText text, List<Integer> links) {
  /** How the organisation hangs together with the restricted party. */
  public enum Kind {
    CONTROLLED_BY_RESTRICTED,
    REPRESENTED_BY_RESTRICTED
  }
}
