package org.creditgraph.society;

import java.util.Comparator;
import java.util.PriorityQueue;

/** What will be done on which day; of one day in the order in which it was set. */
final class Agenda {
  private record Item(int day, long turn, Runnable act) {}

  private final PriorityQueue<Item> items =
      new PriorityQueue<>(Comparator.comparingInt(Item::day).thenComparingLong(Item::turn));
  private long turns;

  void set(int day, Runnable act) {
    items.add(new Item(day, turns++, act));
  }

  /** Does all that is set for days up to this one, also what is set meanwhile. */
  void doUntil(int day) {
    for (Item next = items.peek(); next != null && next.day() <= day; next = items.peek()) {
      items.poll();
      next.act().run();
    }
  }
}
