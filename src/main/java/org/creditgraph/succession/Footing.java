package org.creditgraph.succession;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creditgraph.succession.Trace.Behind;

/**
 * Whether whoever leads the other, and has nothing to do with the one, was in business before. Who
 * buys a business mostly has one; who lends his name mostly has none.
 */
final class Footing {
  static final int NONE_KNOWN = 2;

  /** What he came to lead so shortly before may belong to the same plan. */
  private static final int BEFORE_DAYS = 180;

  private static final int TRADED_DAYS = 730;

  private Footing() {}

  /** Nothing where no person is known to lead it. */
  static Optional<Clue> clue(TraceReader reader, Pair pair, List<Behind> after) {
    Clue best = null;
    for (Behind now : after) {
      boolean person = now.leads() && now.steps() == 0 && !now.part();
      if (person && reader.isPerson(now.party()) && now.party() != pair.next().node()) {
        Clue found = clue(reader, pair, now);
        best = best == null || found.level() < best.level() ? found : best;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Clue clue(TraceReader reader, Pair pair, Behind leader) {
    int since = pair.start().day() - BEFORE_DAYS;
    Set<Integer> led = reader.people().led(leader.party(), since);
    led.remove(pair.old().node());
    boolean there = led.remove(pair.next().node());
    int own = led.size();
    int start = pair.start().day();
    own += there && pair.next().dealCount(start - TRADED_DAYS, start - 1) > 0 ? 1 : 0;
    return new Clue(
        Feature.FOOTING,
        NONE_KNOWN - Math.min(own, NONE_KNOWN),
        leader.links(),
        leader.party(),
        leader.from(),
        leader.until(),
        own,
        0);
  }
}
