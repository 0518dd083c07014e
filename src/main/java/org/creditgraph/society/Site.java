package org.creditgraph.society;

import org.creditgraph.population.Vocabulary.Spot;

/** Premises: a room of a building. */
record Site(Spot spot, String building, String room) {
  String text() {
    return spot.full() + building + room;
  }
}
