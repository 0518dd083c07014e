package org.creditgraph.succession;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.succession.Trace.Deal;

/**
 * Compares with whom the one party traded before with whom the other trades since, and whether the
 * one's own trade dried up then.
 */
final class TradeMoved {
  /** Contracts signed so shortly after the other began were under way before. */
  private static final int OVERLAP_DAYS = 30;

  private static final int STILL_DAYS = 60;

  /** Whom a party deals with first tells where it comes from. */
  private static final int EARLY_DAYS = 540;

  private static final double[] OVERLAP_BOUNDS = {-4, -2, -1, -0.3, 0.5, 1.5, 3, 5, 8, 12};

  /** So many of the first partners are looked at, and of the later ones those in common. */
  private static final int FIRST_MAX = 12;

  private static final int LOOK_DAYS = 730;
  private static final int SEEN_DAYS = 91;

  private final TraceReader reader;
  private final Pair pair;
  private final int start;
  private final List<Clue> clues = new ArrayList<>();

  private TradeMoved(TraceReader reader, Pair pair) {
    this.reader = reader;
    this.pair = pair;
    start = pair.start().day();
  }

  static List<Clue> clues(TraceReader reader, Pair pair) {
    TradeMoved trade = new TradeMoved(reader, pair);
    trade.partners();
    trade.awakening();
    trade.driedUp();
    return trade.clues;
  }

  /** Whether those whom the other took over mostly sell to it. */
  static boolean isSupply(Pair pair) {
    Set<Integer> before = new HashSet<>();
    pair.old().deals().forEach(deal -> before.add(deal.partner()));
    Set<Integer> suppliers = new HashSet<>();
    Set<Integer> customers = new HashSet<>();
    for (Deal deal : pair.next().deals()) {
      if (deal.day() >= pair.start().day() && before.contains(deal.partner())) {
        (deal.sells() ? customers : suppliers).add(deal.partner());
      }
    }
    return suppliers.size() > customers.size();
  }

  private void partners() {
    Map<Integer, Deal> before = new HashMap<>();
    Map<Integer, Integer> counts = new HashMap<>();
    for (Deal deal : pair.old().deals()) {
      if (deal.day() <= start + OVERLAP_DAYS && deal.partner() != pair.next().node()) {
        before.putIfAbsent(deal.partner(), deal);
        counts.merge(deal.partner(), 1, Integer::sum);
      }
    }
    Map<Integer, Deal> first = new HashMap<>();
    Set<Integer> earlier = new HashSet<>();
    for (Deal deal : pair.next().deals()) {
      first.put(deal.partner(), deal);
      if (deal.day() < start) {
        earlier.add(deal.partner());
      }
    }
    first.keySet().removeAll(earlier);
    first.values().removeIf(d -> d.partner() == pair.old().node());
    if (!before.isEmpty() && !first.isEmpty()) {
      taken(before, counts, first);
    }
  }

  private void taken(
      Map<Integer, Deal> before, Map<Integer, Integer> counts, Map<Integer, Deal> first) {
    int deals = counts.values().stream().mapToInt(Integer::intValue).sum();
    int once = (int) counts.values().stream().filter(count -> count == 1).count();
    Overlap overlap = new Overlap(deals, once);
    List<Deal> taken = new ArrayList<>();
    List<Deal> order = new ArrayList<>(first.values());
    order.sort(Comparator.comparingInt(Deal::day));
    int early = 0;
    for (Deal deal : order) {
      boolean shared = before.containsKey(deal.partner());
      early += deal.day() <= start + EARLY_DAYS ? 1 : FIRST_MAX;
      if (shared || early <= FIRST_MAX) {
        overlap.add(shared, reader.tradeCount(deal.partner()));
      }
      if (shared) {
        taken.add(deal);
      }
    }
    clues.add(path(before, taken, overlap));
    if (!taken.isEmpty()) {
      stillServed(taken);
    }
  }

  /** Whether the one goes on with the partners that the other took over, as it did before. */
  private void stillServed(List<Deal> taken) {
    Map<Integer, Integer> since = new HashMap<>();
    taken.forEach(deal -> since.put(deal.partner(), Math.max(start, deal.day())));
    int from = since.values().stream().mapToInt(Integer::intValue).min().orElse(start);
    int lengthAfter = Math.min(LOOK_DAYS, seenUntil() - from - STILL_DAYS);
    if (lengthAfter <= 0) {
      return;
    }
    int before = 0;
    int after = 0;
    for (Deal deal : pair.old().deals()) {
      Integer moved = since.get(deal.partner());
      if (moved != null) {
        before += deal.day() < start && deal.day() >= start - LOOK_DAYS ? 1 : 0;
        after +=
            deal.day() > moved + STILL_DAYS && deal.day() <= from + STILL_DAYS + lengthAfter
                ? 1
                : 0;
      }
    }
    Standstill still = new Standstill(before, LOOK_DAYS, after, lengthAfter, STILL_DAYS);
    clues.add(
        Clue.counted(
            Feature.STILL_SERVED, still.level(), after, (int) Math.round(still.expected())));
  }

  /** Whether the other traded before it began, as far as it was there. */
  private void awakening() {
    if (pair.start().beginning() == Starts.Beginning.FOUNDED) {
      return;
    }
    int founded = pair.next().face().founded();
    int lived = founded == Trace.UNKNOWN ? LOOK_DAYS : start - founded;
    int lengthBefore = Math.min(LOOK_DAYS, lived);
    int lengthAfter = Math.min(LOOK_DAYS, seenUntil() - start);
    if (lengthBefore > STILL_DAYS && lengthAfter > 0) {
      int before = pair.next().dealCount(start - lengthBefore, start - 1);
      int after = pair.next().dealCount(start, start + lengthAfter);
      Awakening awakening = new Awakening(before, lengthBefore, after, lengthAfter);
      clues.add(Clue.counted(Feature.AWAKENING, awakening.level(), before, after));
    }
  }

  private Clue path(Map<Integer, Deal> before, List<Deal> taken, Overlap overlap) {
    int level = Levels.of(overlap.bits(), OVERLAP_BOUNDS);
    if (taken.isEmpty()) {
      int expected = (int) Math.round(overlap.expected());
      return Clue.counted(Feature.PARTNERS, level, overlap.count(), expected);
    }
    taken.sort(
        Comparator.<Deal>comparingInt(deal -> reader.tradeCount(deal.partner()))
            .thenComparingInt(Deal::day)
            .thenComparing(deal -> reader.view().id(deal.partner())));
    Deal now = taken.getFirst();
    Deal then = before.getOrDefault(now.partner(), now);
    return new Clue(
        Feature.PARTNERS,
        level,
        List.of(then.link(), then.partnerLink(), now.partnerLink(), now.link()),
        now.partner(),
        taken.stream().mapToInt(Deal::day).min().orElse(now.day()),
        Integer.MAX_VALUE,
        taken.size(),
        overlap.count());
  }

  private void driedUp() {
    int founded = pair.old().face().founded();
    int lived = founded == Trace.UNKNOWN ? LOOK_DAYS : start - founded;
    int lengthBefore = Math.min(LOOK_DAYS, lived);
    int lengthAfter = Math.min(LOOK_DAYS, seenUntil() - start - OVERLAP_DAYS);
    if (lengthBefore <= STILL_DAYS || lengthAfter <= 0) {
      return;
    }
    int before = pair.old().dealCount(start - lengthBefore, start - 1);
    int after = pair.old().dealCount(start + OVERLAP_DAYS + 1, start + OVERLAP_DAYS + lengthAfter);
    Standstill standstill = new Standstill(before, lengthBefore, after, lengthAfter, OVERLAP_DAYS);
    clues.add(
        new Clue(
            Feature.CARRYING_ON,
            standstill.level(),
            List.of(),
            -1,
            start,
            reader.today(),
            after,
            (int) Math.round(standstill.expected())));
  }

  /**
   * The last day of which it is known how the two trade: the day asked, but no later than a quarter
   * after the last contract of either. What was not handed over yet must not look like a
   * standstill.
   */
  private int seenUntil() {
    int last = start;
    for (Trace trace : List.of(pair.old(), pair.next())) {
      last = Math.max(last, trace.lastDealt());
    }
    return Math.min(reader.today(), last + SEEN_DAYS);
  }
}
