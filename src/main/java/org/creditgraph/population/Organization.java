package org.creditgraph.population;

import org.creditgraph.graph.NodeKind;
import org.creditgraph.graph.OrganizationStatus;

/**
 * What the rest of the population needs to know of one organisation.
 *
 * @param founded a day
 * @param ended a day, or {@link Days#NONE}
 * @param pooled where it is registered with hundreds of others (集群注册), the number of that address
 *     in its district, else -1
 * @param branch whether it is a branch (分公司) of another
 */
record Organization(
    int index,
    NodeKind kind,
    OrganizationStatus status,
    int founded,
    int ended,
    Place place,
    Trade trade,
    int pooled,
    boolean branch) {

  boolean hasEnded() {
    return ended != Days.NONE;
  }

  /** Whether it may own others and be led by a legal representative. */
  boolean isCompany() {
    return kind == NodeKind.ENTERPRISE && !branch;
  }

  boolean isCommercial() {
    return kind == NodeKind.ENTERPRISE || kind == NodeKind.SOLE_PROPRIETOR;
  }

  /** The last day of its life, or {@code last} when it goes on. */
  int lastDay(int last) {
    return hasEnded() ? ended : last;
  }

  boolean livesOn(int day) {
    return founded <= day && (ended == Days.NONE || day <= ended);
  }
}
