package org.creditgraph.succession;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.succession.Trace.Behind;
import org.creditgraph.succession.Trace.Deal;

/**
 * Chooses from the deals of a party that has very many those in which a business that moves would
 * show: nearest to its founding, to its records and to the days on which hands changed.
 */
final class DealChoice {
  static final int DEALS_MAX = 1_000;
  private final Trace trace;
  private final TraceReader reader;

  DealChoice(Trace trace, TraceReader reader) {
    this.trace = trace;
    this.reader = reader;
  }

  /**
   * @param all the latest first
   */
  Trace.Deals of(List<Deal> all) {
    int[] days = new int[all.size()];
    for (int i = 0; i < days.length; i++) {
      days[days.length - 1 - i] = all.get(i).day();
    }
    return new Trace.Deals(all.size() > DEALS_MAX ? nearest(all) : all, days);
  }

  private List<Deal> nearest(List<Deal> all) {
    TreeSet<Integer> turns = turns();
    if (turns.isEmpty()) {
      return List.copyOf(all.subList(0, DEALS_MAX));
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingInt(i -> distance(turns, all.get(i).day())));
    List<Integer> kept = new ArrayList<>(order.subList(0, DEALS_MAX));
    kept.sort(Comparator.naturalOrder());
    return kept.stream().map(all::get).toList();
  }

  /** The days on which something happened to the party. */
  private TreeSet<Integer> turns() {
    TreeSet<Integer> turns = new TreeSet<>();
    turns.add(trace.face().founded());
    for (CreditRecord record : reader.view().recordsOf(trace.node())) {
      turns.add(Math.toIntExact(record.conductFrom().toEpochDay()));
      turns.add(Math.toIntExact(record.decidedOn().toEpochDay()));
    }
    for (Behind behind : trace.people()) {
      if (behind.leads()) {
        turns.add(behind.from());
      }
    }
    turns.remove(Trace.UNKNOWN);
    return turns;
  }

  private static int distance(TreeSet<Integer> turns, int day) {
    Integer before = turns.floor(day);
    Integer after = turns.ceiling(day);
    return Math.min(
        before == null ? Integer.MAX_VALUE : day - before,
        after == null ? Integer.MAX_VALUE : after - day);
  }
}
