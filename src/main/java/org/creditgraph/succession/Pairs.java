package org.creditgraph.succession;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creditgraph.succession.Starts.Start;
import org.creditgraph.succession.Trace.Deal;

/** Puts a party with troubles and one that may carry on its business in their order in time. */
final class Pairs {
  /** Partners that came over so soon tell which of several changes of hands it was. */
  private static final int SOON_DAYS = 540;

  private Pairs() {}

  /** The pair at its likeliest beginning; empty where the order in time allows none. */
  static Optional<Pair> of(TraceReader reader, Trace old, Trace next, List<Trouble> troubles) {
    Pair best = null;
    int mostTaken = -1;
    for (Trouble trouble : troubles) {
      for (Start start : Starts.of(reader, old, next, trouble)) {
        int founded = old.face().founded();
        if (founded != Trace.UNKNOWN && start.day() < founded) {
          continue;
        }
        int taken = taken(old, next, start.day());
        boolean bornIdle =
            taken == 0 && best != null && best.start().beginning() == Starts.Beginning.FOUNDED;
        boolean change = start.beginning() == Starts.Beginning.CHANGED_HANDS;
        if (taken > mostTaken || (taken == mostTaken && !(bornIdle && change))) {
          mostTaken = taken;
          best = new Pair(old, next, trouble, start);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static int taken(Trace old, Trace next, int start) {
    Set<Integer> before = new HashSet<>();
    for (Deal deal : old.deals()) {
      before.add(deal.partner());
    }
    Map<Integer, Integer> first = new HashMap<>();
    for (Deal deal : next.deals()) {
      first.put(deal.partner(), deal.day());
    }
    int taken = 0;
    for (Map.Entry<Integer, Integer> deal : first.entrySet()) {
      boolean soon = deal.getValue() >= start && deal.getValue() <= start + SOON_DAYS;
      taken += soon && before.contains(deal.getKey()) ? 1 : 0;
    }
    return taken;
  }
}
