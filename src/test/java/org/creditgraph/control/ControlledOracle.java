package org.creditgraph.control;

import java.util.Set;
import java.util.TreeSet;

/** What a party controls, by {@link OwnershipOracle}: the inverse of controllers, slowly. */
public final class ControlledOracle {
  private ControlledOracle() {}

  /** The organisations in the control set of a party and its concert, or relatively controlled. */
  public static Set<String> of(OwnershipOracle world, String party) {
    Set<String> controlled = new TreeSet<>(world.controlSet(world.group(party)));
    for (String organization : world.organizations) {
      if (world.controllers(organization).containsKey(party)) {
        controlled.add(organization);
      }
    }
    controlled.remove(party);
    return controlled;
  }
}
