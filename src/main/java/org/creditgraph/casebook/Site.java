package org.creditgraph.casebook;

import org.creditgraph.population.Vocabulary.Spot;

/**
 * Premises.
 *
 * @param base the building or the market
 * @param unit the room or the stall
 */
record Site(Spot spot, String base, String unit) {
  String text() {
    return base + unit;
  }
}
