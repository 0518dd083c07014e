package org.creditgraph.sanction;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.snapshot.LinkCursor;
import org.creditgraph.snapshot.View;

/** The days of a period on which control of an organisation may have changed. */
final class ControlDays {
  private static final long OWNING = LinkKind.SHAREHOLDING.bit() | LinkKind.CONTROLS.bit();
  private static final long CONCERT = LinkKind.ACTS_IN_CONCERT.bit();

  private ControlDays() {}

  /**
   * @param lastDay a view on the last day of the period
   * @return the first day, and every later one on which a holding, declaration or concert somewhere
   *     above the organisation begins or has just ended; ascending
   */
  static List<LocalDate> of(View lastDay, int organization, LocalDate first) {
    long from = first.toEpochDay();
    long to = lastDay.asOf().validOn().toEpochDay();
    TreeSet<LocalDate> days = new TreeSet<>(Set.of(first));
    Set<Integer> seen = new HashSet<>(Set.of(organization));
    ArrayDeque<Integer> queue = new ArrayDeque<>(seen);
    LinkCursor owning = lastDay.links(OWNING, true);
    LinkCursor concert = lastDay.links(CONCERT, true);
    while (!queue.isEmpty()) {
      int party = queue.remove();
      owning.into(party);
      concert.of(party);
      for (LinkCursor links : List.of(owning, concert)) {
        while (links.next()) {
          if (links.validUntil() >= from) {
            add(days, links.validFrom(), from, to);
            add(days, links.validUntil() + 1L, from, to);
            if (seen.add(links.neighbour())) {
              queue.add(links.neighbour());
            }
          }
        }
      }
    }
    return List.copyOf(days);
  }

  private static void add(Set<LocalDate> days, long day, long from, long to) {
    if (day > from && day <= to) {
      days.add(LocalDate.ofEpochDay(day));
    }
  }
}
