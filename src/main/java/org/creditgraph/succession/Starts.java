package org.creditgraph.succession;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.creditgraph.succession.Trace.Behind;
import org.creditgraph.succession.Trace.Deal;

/**
 * The days on which a party may have taken up a business: when it was founded, when other hands
 * took it over, or, for one that changed its name or trade, when it woke up.
 */
final class Starts {
  /** A change so soon after the founding belongs to the founding. */
  private static final int SETTLING_DAYS = 30;

  private static final int SLEEP_DAYS = 365;
  private static final int STARTS_MAX = 4;

  /** How it began. */
  enum Beginning {
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
    return reader.isRenamed(node) || reader.people().anyArrives(node, first, last);
  }

  static List<Start> of(Trace trace, Trouble trouble, int today) {
    List<Start> found = new ArrayList<>();
    int founded = trace.face().founded();
    if (founded != Trace.UNKNOWN && founded <= today && trouble.allows(founded)) {
      found.add(new Start(founded, Beginning.FOUNDED));
      return found;
    }
    TreeSet<Integer> days = new TreeSet<>();
    for (Behind behind : trace.people()) {
      boolean arrives =
          behind.leads()
              && behind.steps() == 0
              && (founded == Trace.UNKNOWN || behind.from() > founded + SETTLING_DAYS);
      if (arrives && trouble.allows(behind.from()) && behind.from() <= today) {
        days.add(behind.from());
      }
    }
    for (int day : days) {
      if (found.size() < STARTS_MAX
          && (found.isEmpty() || day > found.getLast().day() + SETTLING_DAYS)) {
        found.add(new Start(day, Beginning.CHANGED_HANDS));
      }
    }
    int awake = trace.face().renamed() && found.isEmpty() ? wokeUp(trace) : Trace.UNKNOWN;
    if (awake != Trace.UNKNOWN && trouble.allows(awake)) {
      found.add(new Start(awake, Beginning.WOKE_UP));
    }
    return found;
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
