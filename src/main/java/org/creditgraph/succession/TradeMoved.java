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

  /** A party without a contract for so long has none. */
  private static final int QUIET_DAYS = 180;

  private static final int LOOK_DAYS = 730;
  private static final int LATE_END_DAYS = 1_095;
  private static final int EARLY_END_DAYS = 120;
  private static final int SEEN_DAYS = 91;
  private static final int RARE_MAX = 60;

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
    trade.driedUp();
    trade.struckOff();
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
    for (Deal deal : pair.old().deals()) {
      if (deal.day() <= start + OVERLAP_DAYS && deal.partner() != pair.next().node()) {
        before.putIfAbsent(deal.partner(), deal);
      }
    }
    Map<Integer, Deal> first = new HashMap<>();
    for (Deal deal : pair.next().deals()) {
      first.put(deal.partner(), deal);
    }
    first.values().removeIf(d -> d.day() < start || d.partner() == pair.old().node());
    boolean quiet = first.isEmpty() && reader.today() - start < QUIET_DAYS;
    if (!before.isEmpty() && !quiet) {
      taken(before, first);
    }
  }

  private void taken(Map<Integer, Deal> before, Map<Integer, Deal> first) {
    List<Deal> taken = new ArrayList<>();
    double weight = 0;
    boolean hubs = false;
    double early = 0;
    double earlyTaken = 0;
    for (Deal deal : first.values()) {
      double rarity = rarity(deal.partner());
      boolean shared = before.containsKey(deal.partner());
      if (deal.day() <= start + EARLY_DAYS) {
        early += rarity;
        earlyTaken += shared ? rarity : 0;
      }
      weight += shared ? rarity : 0;
      hubs |= shared && rarity == 0;
      if (shared && rarity > 0) {
        taken.add(deal);
      }
    }
    int level = weight < 0.5 ? (hubs ? 1 : 0) : Math.min(5, 1 + (int) Math.round(weight));
    clues.add(path(before, taken, level));
    if (early > 0) {
      double share = earlyTaken / early;
      int part = share < 0.1 ? 0 : share < 1 / 3.0 ? 1 : share < 2 / 3.0 ? 2 : 3;
      clues.add(
          Clue.counted(Feature.PARTNERS_SHARE, part, (int) Math.round(share * 100), first.size()));
    }
    if (!taken.isEmpty()) {
      int still = 0;
      for (Deal deal : taken) {
        still += isStillServed(deal) ? 1 : 0;
      }
      int stands = still == 0 ? 2 : still < taken.size() ? 1 : 0;
      clues.add(Clue.counted(Feature.STILL_SERVED, stands, still, taken.size()));
    }
    kept(before, first);
  }

  /** With how many others of its partners the one goes on; not known while it is too early. */
  private void kept(Map<Integer, Deal> before, Map<Integer, Deal> first) {
    Set<Integer> kept = new HashSet<>();
    for (Deal deal : pair.old().deals()) {
      if (deal.day() > start + STILL_DAYS
          && deal.partner() != pair.next().node()
          && before.containsKey(deal.partner())
          && !first.containsKey(deal.partner())) {
        kept.add(deal.partner());
      }
    }
    boolean others = !first.keySet().containsAll(before.keySet());
    if (others && (!kept.isEmpty() || seenUntil() - start > QUIET_DAYS)) {
      int level = Math.max(0, 2 - kept.size());
      clues.add(Clue.counted(Feature.KEPT, level, kept.size(), before.size()));
    }
  }

  private Clue path(Map<Integer, Deal> before, List<Deal> taken, int level) {
    if (taken.isEmpty()) {
      return Clue.counted(Feature.PARTNERS, level, 0, before.size());
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
        before.size());
  }

  /** 1 for a partner of few, 0 for one that everybody deals with. */
  private double rarity(int partner) {
    int count = reader.tradeCount(partner);
    return count <= RARE_MAX ? 1 : count <= TraceReader.HUB_MIN ? 0.5 : 0;
  }

  private boolean isStillServed(Deal taken) {
    for (Deal deal : pair.old().deals()) {
      if (deal.partner() == taken.partner()
          && deal.day() > Math.max(start, taken.day()) + STILL_DAYS) {
        return true;
      }
    }
    return false;
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

  private void struckOff() {
    int ended = pair.old().face().ended();
    boolean then =
        ended != Trace.UNKNOWN && ended >= start - EARLY_END_DAYS && ended <= start + LATE_END_DAYS;
    clues.add(
        new Clue(
            Feature.ENDING,
            then ? 1 : 0,
            List.of(),
            -1,
            then ? ended : Integer.MIN_VALUE,
            Integer.MAX_VALUE,
            0,
            0));
  }
}
