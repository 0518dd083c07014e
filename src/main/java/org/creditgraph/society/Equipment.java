package org.creditgraph.society;

import java.util.ArrayList;
import java.util.List;

/** A vessel or vehicle with those who own and run it. */
final class Equipment {
  /** Somebody's time with it. */
  static final class Keeping {
    final Actor keeper;
    final boolean owner;
    final int from;
    int to = Epoch.OPEN;

    Keeping(Actor keeper, boolean owner, int from) {
      this.keeper = keeper;
      this.owner = owner;
      this.from = from;
    }
  }

  final boolean vessel;
  final String plate;
  final List<Keeping> keepings = new ArrayList<>(1);

  Equipment(boolean vessel, String plate) {
    this.vessel = vessel;
    this.plate = plate;
  }

  /** From that day somebody else has it, or has it too. */
  void pass(Actor to, boolean owner, int day) {
    for (Keeping each : keepings) {
      if (each.to == Epoch.OPEN && each.owner == owner && each.from < day) {
        each.to = day - 1;
      }
    }
    keepings.add(new Keeping(to, owner, day));
  }
}
