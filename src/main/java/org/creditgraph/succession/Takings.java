package org.creditgraph.succession;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.creditgraph.succession.Trace.Behind;
import org.creditgraph.succession.Trace.Deal;
import org.creditgraph.succession.Trace.Reach;
import org.creditgraph.succession.Trace.Run;

/**
 * The days on which one party took up something of another's: a contact point, a vessel or vehicle,
 * assets it bought, a partner, a person. They tell when an organisation that had been there before
 * began to carry on the other's business, whatever the register says.
 */
final class Takings {
  private Takings() {}

  /** Those days that a trouble allows, as far as they are known. */
  static TreeSet<Integer> days(TraceReader reader, Trace old, Trace next, Trouble trouble) {
    TreeSet<Integer> days = new TreeSet<>();
    points(reader, old, next, days);
    assets(old, next, days);
    transfers(reader, old, next, days);
    partners(reader, old, next, days);
    people(reader, old, next, days);
    days.removeIf(day -> !trouble.allows(day) || day > reader.today());
    return days;
  }

  private static void points(TraceReader reader, Trace old, Trace next, Set<Integer> days) {
    for (Reach now : next.reaches()) {
      boolean later = false;
      for (Reach then : old.reaches()) {
        later |= then.from() < now.from() && then.isSharedWith(now, old, next);
      }
      if (later && now.from() != Trace.UNKNOWN && !reader.isCommon(now.point())) {
        days.add(now.from());
      }
    }
  }

  private static void assets(Trace old, Trace next, Set<Integer> days) {
    for (Run now : next.assets()) {
      for (Run then : old.assets()) {
        boolean later = then.asset() == now.asset() && then.from() < now.from();
        if (later && now.from() != Trace.UNKNOWN) {
          days.add(now.from());
        }
      }
    }
  }

  private static void transfers(TraceReader reader, Trace old, Trace next, Set<Integer> days) {
    for (Deal deal : old.deals()) {
      if (deal.isTransferTo(next.node(), reader)) {
        days.add(deal.day());
      }
    }
  }

  private static void partners(TraceReader reader, Trace old, Trace next, Set<Integer> days) {
    Map<Integer, Integer> before = new HashMap<>();
    for (Deal deal : old.deals()) {
      before.put(deal.partner(), deal.day()); // the latest come first: the earliest stays
    }
    Map<Integer, Integer> first = new HashMap<>();
    for (Deal deal : next.deals()) {
      first.put(deal.partner(), deal.day());
    }
    for (Map.Entry<Integer, Integer> deal : first.entrySet()) {
      Integer since = before.get(deal.getKey());
      boolean later = since != null && since < deal.getValue();
      if (later && reader.tradeCount(deal.getKey()) < TraceReader.HUB_MIN) {
        days.add(deal.getValue());
      }
    }
  }

  /**
   * Whoever is behind the one and comes to the other, where he was not behind it before; of those
   * who are but employed in both the second tells, for one alone may have found other work.
   */
  private static void people(TraceReader reader, Trace old, Trace next, Set<Integer> days) {
    Set<Integer> known = new HashSet<>();
    Set<Integer> employed = new HashSet<>();
    for (Behind behind : old.people()) {
      if (behind.closeness() == Trace.Closeness.EMPLOYED) {
        employed.add(behind.party());
      } else if (behind.closeness() != Trace.Closeness.AGENT) {
        known.add(behind.party());
      }
    }
    Map<Integer, Integer> first = new HashMap<>();
    Map<Integer, Integer> firstEmployed = new HashMap<>();
    for (Behind behind : next.people()) {
      int party = behind.party();
      boolean works = behind.closeness() == Trace.Closeness.EMPLOYED;
      if (known.contains(party) || (!works && employed.contains(party))) {
        if (Starts.takesOver(reader, behind)) {
          first.merge(party, behind.from(), Math::min);
        }
      } else if (works && employed.contains(party)) {
        firstEmployed.merge(party, behind.from(), Math::min);
      }
    }
    first.values().removeIf(day -> day == Trace.UNKNOWN);
    days.addAll(first.values());
    firstEmployed.values().stream()
        .filter(day -> day != Trace.UNKNOWN)
        .sorted()
        .skip(1)
        .findFirst()
        .ifPresent(days::add);
  }
}
