package org.creditgraph.society;

import java.util.ArrayList;
import java.util.List;

/** An owner's going on with another business so that the record no longer stands in the way. */
final class Escape {
  final Business from;
  final Business to;
  final Offence offence;
  final Front front;
  final Vehicle vehicle;
  final String form;
  final String timing;
  final double skill;
  final int begun;

  /** Whether it only leads on to the next one. */
  boolean passage;

  /** Whether it was meant and never done. */
  boolean dropped;

  final List<CommercialTie> moved = new ArrayList<>();

  /** Vessels, vehicles and stores that passed over. */
  int thingsMoved;

  Escape(
      Business from,
      Business to,
      Offence offence,
      Front front,
      Vehicle vehicle,
      String form,
      String timing,
      double skill,
      int begun) {
    this.from = from;
    this.to = to;
    this.offence = offence;
    this.front = front;
    this.vehicle = vehicle;
    this.form = form;
    this.timing = timing;
    this.skill = skill;
    this.begun = begun;
  }

  /** Partners that really traded with the next one. */
  int partnersMoved() {
    return (int)
        moved.stream().filter(tie -> tie.signed > 0).map(tie -> tie.other(to)).distinct().count();
  }

  boolean isDone() {
    return !dropped && (partnersMoved() > 0 || thingsMoved > 0);
  }
}
