package org.creditgraph.screening;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A party that is tied to an applicant, directly or through a key party. */
final class Related {
  private final int party;
  private final Set<Tie> ties = EnumSet.noneOf(Tie.class);
  private final Optional<Related> through;
  private final Supplier<TiePath> way;
  private @Nullable TiePath found;

  /**
   * @param through the key party that it is tied to; empty when that is the applicant
   * @param way from the applicant, worked out only when it is told
   */
  Related(int party, Optional<Related> through, Supplier<TiePath> way) {
    this.party = party;
    this.through = through;
    this.way = way;
  }

  int party() {
    return party;
  }

  /** How it is tied to the applicant, or to the party that it is tied through. */
  Set<Tie> ties() {
    return ties;
  }

  Optional<Related> through() {
    return through;
  }

  TiePath way() {
    if (found == null) {
      found = way.get();
    }
    return found;
  }
}
