package org.creditgraph.sanction;

import java.util.List;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.snapshot.View;

/**
 * Finds whom a human should look at because of a record that is in force (domain.md 4). What a
 * restricted person runs is found here; findings of other packages, such as successors, are given
 * to {@link Sanctions} as further sources.
 */
@FunctionalInterface
public interface WarningSource {
  /**
   * @param restrictions all that follow from the record on the day of the view
   */
  Warnings warnings(View view, CreditRecord record, List<Restriction> restrictions);
}
