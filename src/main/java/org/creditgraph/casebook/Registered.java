package org.creditgraph.casebook;

import java.util.TreeMap;

/**
 * When the changes of a business came into the register: those of one day together, some of them
 * late, none before an earlier one.
 */
final class Registered {
  private final TreeMap<Integer, Integer> filed = new TreeMap<>();
  private final Business business;

  Registered(Business business, Observation seen, Lots lots) {
    this.business = business;
    business.posts.forEach(post -> changed(post.from, post.to));
    business.stakes.forEach(stake -> changed(stake.from, stake.to));
    int before = 0;
    for (var change : filed.entrySet()) {
      boolean late = change.getKey() > business.founded && lots.chance(seen.late());
      int day = change.getKey() + (late ? (int) lots.exponential(seen.lateness()) : 0);
      before = Math.max(day, before);
      change.setValue(before);
    }
  }

  private void changed(int from, int to) {
    filed.put(from, from);
    if (to != Business.OPEN) {
      filed.put(to + 1, to + 1);
    }
  }

  /** From when on it holds by the register. */
  int from(int day) {
    return filed.getOrDefault(day, day);
  }

  /**
   * Until when it holds by the register: not after the business ended, open where nothing is filed.
   */
  int to(int day, int last) {
    int to = day == Business.OPEN ? day : filed.getOrDefault(day + 1, day + 1) - 1;
    to = Math.min(to, business.ended);
    return to > last ? Business.OPEN : to;
  }
}
