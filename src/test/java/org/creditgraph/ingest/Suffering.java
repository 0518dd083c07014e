package org.creditgraph.ingest;

import org.creditgraph.ingest.ImportProgress.Phase;
import org.creditgraph.store.Fault;

/** Where memory runs out for an import, and between how many steps that moment is drawn. */
enum Suffering {
  WRITE(Fault.Place.DATABASE, Phase.OPENING, 40),
  COMMIT(Fault.Place.DATABASE, Phase.COMMITTING, 8),
  FOLLOW(Fault.Place.FOLLOW, Phase.COMMITTING, 100),
  INDEX(Fault.Place.INDEX, Phase.COMMITTING, 40);

  final Fault.Place place;

  /** From when on it may. */
  final Phase since;

  final int steps;

  Suffering(Fault.Place place, Phase since, int steps) {
    this.place = place;
    this.since = since;
    this.steps = steps;
  }
}
