package org.creditgraph.scenario;

import java.util.ArrayList;
import java.util.List;

/** A vessel or vehicle, with those who owned it in turn. */
final class Vessel {
  /** Owned by a firm from a day until the next owner's day. */
  record Owner(Firm firm, int from) {}

  final boolean vehicle;
  final List<Owner> owners = new ArrayList<>(1);
  String id = "";

  Vessel(boolean vehicle, Firm owner, int from) {
    this.vehicle = vehicle;
    owners.add(new Owner(owner, from));
  }

  Firm owner() {
    return owners.getLast().firm();
  }
}
