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

/**
 * The days of a period on which control of an organisation may have changed, and who may have had a
 * part in it.
 */
final class ControlDays {
  private static final long OWNING =
      LinkKind.SHAREHOLDING.bit() | LinkKind.CONTROLS.bit() | LinkKind.EXECUTIVE_PARTNER.bit();
  private static final long BESIDE = LinkKind.ACTS_IN_CONCERT.bit() | LinkKind.SAME_IDENTITY.bit();

  /** From who is below to who is above. */
  private static final long UP = LinkKind.BRANCH_OF.bit() | LinkKind.NOMINEE_FOR.bit();

  private final long first;
  private final long last;
  private final TreeSet<LocalDate> days;
  private final Set<Integer> above;

  /**
   * @param lastDay a view on the last day of the period
   */
  ControlDays(View lastDay, int organization, LocalDate firstDay) {
    first = firstDay.toEpochDay();
    last = lastDay.asOf().validOn().toEpochDay();
    days = new TreeSet<>(Set.of(firstDay));
    above = new HashSet<>(Set.of(organization));
    climb(lastDay, new ArrayDeque<>(above));
  }

  /**
   * The first day, and every later one on which a holding, declaration, concert, nominee or branch
   * somewhere above the organisation begins or has just ended; ascending.
   */
  List<LocalDate> days() {
    return List.copyOf(days);
  }

  /** Whether a party, by this id, stood somewhere above on any of these days. */
  boolean isAbove(int party) {
    return above.contains(party);
  }

  private void climb(View lastDay, ArrayDeque<Integer> queue) {
    LinkCursor owning = lastDay.links(OWNING, true);
    LinkCursor beside = lastDay.links(BESIDE, true);
    LinkCursor offices = lastDay.links(UP, true);
    while (!queue.isEmpty()) {
      int party = queue.remove();
      owning.into(party);
      take(owning, queue);
      beside.of(party);
      take(beside, queue);
      offices.from(party);
      take(offices, queue);
    }
  }

  private void take(LinkCursor links, ArrayDeque<Integer> queue) {
    while (links.next()) {
      if (links.validUntil() >= first) {
        add(links.validFrom());
        add(links.validUntil() + 1L);
        if (above.add(links.neighbour())) {
          queue.add(links.neighbour());
        }
      }
    }
  }

  private void add(long day) {
    if (day > first && day <= last) {
      days.add(LocalDate.ofEpochDay(day));
    }
  }
}
