package org.creditgraph.succession;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.succession.Trace.Behind;
import org.creditgraph.succession.Trace.Deal;

/**
 * The days on which a party may have taken up a business: when it was founded, when other hands
 * took it over, when one that changed its name or trade woke up, or else when it took up something
 * of the other's, however long it had been there.
 */
final class Starts {
  /** A change so soon after the founding belongs to the founding. */
  private static final int SETTLING_DAYS = 30;

  private static final int SLEEP_DAYS = 365;
  private static final int STARTS_MAX = 4;

  /** What is taken up within so many days is one start. */
  private static final int APART_DAYS = 120;

  /** How it began, from the least to the most telling. */
  enum Beginning {
    /** It traded before as after. */
    WENT_ON,
    /** It had slept, or was never seen to trade. */
    WOKE_UP,
    CHANGED_HANDS,
    FOUNDED
  }

  record Start(int day, Beginning beginning) {}

  private Starts() {}

  /**
   * Whether a party may have taken up a business because of one of these troubles, by its founding
   * and its own ties alone: where not, {@link #of} finds nothing either, and its trace need not be
   * read.
   */
  static boolean arePossible(TraceReader reader, int node, List<Trouble> troubles) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    int founded = reader.founded(node);
    for (Trouble trouble : troubles) {
      if (founded != Trace.UNKNOWN && founded <= reader.today() && trouble.allows(founded)) {
        return true;
      }
      first = Math.min(first, trouble.earliest());
      last = Math.max(last, trouble.latest());
    }
    if (founded != Trace.UNKNOWN && founded > Math.min(last, reader.today())) {
      return false;
    }
    return reader.isRenamed(node)
        || reader.people().anyArrives(node, first, last)
        || (founded == Trace.UNKNOWN && reader.people().isUndated(node));
  }

  /**
   * Its founding first, then the changes of hands as they came; where there are none, the day on
   * which it took up something of the other's, or woke up.
   */
  static List<Start> of(TraceReader reader, Trace old, Trace trace, Trouble trouble) {
    List<Start> found = new ArrayList<>();
    int founded = trace.face().founded();
    if (founded != Trace.UNKNOWN && founded <= reader.today() && trouble.allows(founded)) {
      found.add(new Start(founded, Beginning.FOUNDED));
    }
    for (int day : arrivals(reader, trace, trouble)) {
      if (found.size() < STARTS_MAX
          && (found.isEmpty() || day > found.getLast().day() + SETTLING_DAYS)) {
        found.add(new Start(day, Beginning.CHANGED_HANDS));
      }
    }
    if (found.isEmpty()) {
      byDeals(reader, trace, trouble).ifPresent(found::add);
    }
    if (found.isEmpty() && founded <= reader.today()) {
      for (int day : Takings.days(reader, old, trace, trouble)) {
        boolean apart = found.isEmpty() || day > found.getLast().day() + APART_DAYS;
        if (found.size() < STARTS_MAX && apart && day >= founded) {
          found.add(new Start(day, slept(trace, day) ? Beginning.WOKE_UP : Beginning.WENT_ON));
        }
      }
    }
    return found;
  }

  /** The days on which somebody came to lead or hold it who did not the day before. */
  private static TreeSet<Integer> arrivals(TraceReader reader, Trace trace, Trouble trouble) {
    int founded = trace.face().founded();
    TreeSet<Integer> days = new TreeSet<>();
    for (Behind behind : trace.people()) {
      boolean settled = founded == Trace.UNKNOWN || behind.from() > founded + SETTLING_DAYS;
      if (settled
          && behind.leads()
          && trouble.allows(behind.from())
          && behind.from() <= reader.today()
          && takesOver(reader, behind)
          && !ledBefore(trace, behind)) {
        days.add(behind.from());
      }
    }
    return days;
  }

  /** Of a company that holds it only the majority counts; who represents that company does not. */
  static boolean takesOver(TraceReader reader, Behind behind) {
    if (behind.steps() == 0) {
      return true;
    }
    LinkKind last = reader.view().link(behind.links().getLast()).kind();
    return !behind.part() && (last == LinkKind.SHAREHOLDING || last == LinkKind.CONTROLS);
  }

  private static boolean ledBefore(Trace trace, Behind arriving) {
    for (Behind behind : trace.people()) {
      if (behind.party() == arriving.party()
          && behind.leads()
          && behind.from() < arriving.from()
          && behind.until() >= arriving.from() - 1) {
        return true;
      }
    }
    return false;
  }

  /**
   * By what it dealt: since it woke up under another name; or, where neither its founding nor any
   * day of its people is known, from its first deal on.
   */
  private static Optional<Start> byDeals(TraceReader reader, Trace trace, Trouble trouble) {
    Start start = null;
    if (trace.face().renamed()) {
      start = new Start(wokeUp(trace), Beginning.WOKE_UP);
    } else if (trace.face().founded() == Trace.UNKNOWN
        && reader.people().isUndated(trace.node())
        && !trace.deals().isEmpty()) {
      start = new Start(trace.deals().getLast().day(), Beginning.FOUNDED);
    }
    return Optional.ofNullable(start)
        .filter(one -> one.day() != Trace.UNKNOWN && trouble.allows(one.day()));
  }

  /** Whether it is not seen to trade for long before a day. */
  private static boolean slept(Trace trace, int day) {
    return trace.dealCount(day - SLEEP_DAYS, day - 1) == 0;
  }

  /** The first deal after its last long sleep; deals come latest first. */
  private static int wokeUp(Trace trace) {
    int awake = Trace.UNKNOWN;
    int before = trace.face().founded();
    for (int i = trace.deals().size() - 1; i >= 0; i--) {
      Deal deal = trace.deals().get(i);
      if (before != Trace.UNKNOWN && deal.day() - before > SLEEP_DAYS) {
        awake = deal.day();
      }
      before = deal.day();
    }
    return awake;
  }
}
