package org.creditgraph.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.Period;

/**
 * A walk over the days on which facts with a `valid_from` and a `valid_to` begin or are over.
 * Between two of these days the facts that hold are the same. Costs a sort of the days.
 */
final class DaySweep {
  /** Keeps count of the facts that hold on the day under the sweep. */
  interface Gauge {
    void begins(Fact fact);

    void isOver(Fact fact);

    /** Whether what holds now is what is looked for. */
    boolean matches();
  }

  /** A stretch of days, and the facts that hold on all of them. */
  record Stretch(Period period, List<Fact> facts) {}

  private DaySweep() {}

  /**
   * Every stretch of days that match, for as long as the same facts hold, in order.
   *
   * @param told what to tell of a stretch, while the gauge stands on it
   */
  static <T> List<T> each(Collection<Fact> facts, Gauge gauge, Function<Stretch, T> told) {
    TreeMap<LocalDate, List<Fact>> starts = new TreeMap<>();
    TreeMap<LocalDate, List<Fact>> overs = new TreeMap<>();
    for (Fact fact : facts) {
      LocalDate from = fact.date("valid_from");
      LocalDate to = fact.date("valid_to");
      if (Period.ENDED.equals(to)) {
        continue; // it holds on no day that can be named
      }
      starts.computeIfAbsent(from == null ? LocalDate.MIN : from, d -> new ArrayList<>()).add(fact);
      if (to != null) {
        overs.computeIfAbsent(to.plusDays(1), d -> new ArrayList<>()).add(fact);
      }
    }
    TreeSet<LocalDate> days = new TreeSet<>(starts.keySet());
    days.addAll(overs.keySet());
    List<T> all = new ArrayList<>();
    Set<Fact> held = Collections.newSetFromMap(new IdentityHashMap<>());
    for (LocalDate day : days) {
      overs.getOrDefault(day, List.of()).forEach(gauge::isOver);
      overs.getOrDefault(day, List.of()).forEach(held::remove);
      starts.getOrDefault(day, List.of()).forEach(gauge::begins);
      held.addAll(starts.getOrDefault(day, List.of()));
      if (gauge.matches()) {
        LocalDate next = days.higher(day);
        LocalDate from = day.equals(LocalDate.MIN) ? null : day;
        Period period = new Period(from, next == null ? null : next.minusDays(1));
        all.add(told.apply(new Stretch(period, List.copyOf(held))));
      }
    }
    return all;
  }
}
