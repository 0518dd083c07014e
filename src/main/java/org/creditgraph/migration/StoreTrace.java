package org.creditgraph.migration;

import org.creditgraph.naming.CompanyName;

/**
 * What a store has left in the graph up to the day of a view.
 *
 * @param brand what is left of its name without the words for a kind of shop
 * @param platform a node, -1 where it is not known
 * @param operator a node, -1 where it is not known
 * @param opened an epoch day, {@link #UNKNOWN} where it is not known
 * @param closed {@link #UNKNOWN} while it is open, or where nobody told the day
 * @param stopped whether it is closed or sanctioned on a day that nobody told
 */
record StoreTrace(
    int node,
    String name,
    CompanyName brand,
    String category,
    int platform,
    int operator,
    int opened,
    int closed,
    boolean stopped) {
  static final int UNKNOWN = Integer.MIN_VALUE;
}
