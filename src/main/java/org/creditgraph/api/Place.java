package org.creditgraph.api;

import org.creditgraph.graph.Regions;
import org.jspecify.annotations.Nullable;

/**
 * Where something is, as a source gives it.
 *
 * @param code the code of the administrative division, or null when what was given is none
 * @param name the division's name after those it lies in, or what was given
 */
record Place(@Nullable String code, String name) {
  static Place of(String given) {
    return Regions.find(given)
        .map(region -> new Place(given, Regions.fullName(region)))
        .orElseGet(() -> new Place(null, given));
  }
}
