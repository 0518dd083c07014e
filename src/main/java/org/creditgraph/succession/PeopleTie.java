package org.creditgraph.succession;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.succession.PeopleReader.Bond;
import org.creditgraph.succession.PeopleReader.Kin;
import org.creditgraph.succession.Trace.Behind;
import org.creditgraph.succession.Trace.Closeness;
import org.jspecify.annotations.Nullable;

/** Compares the people behind the one party since its trouble with those behind the other since. */
final class PeopleTie {
  /** Who left so shortly before the trouble began still belongs to it. */
  private static final int BEFORE_DAYS = 365;

  /** Fewer are no staff that came over as a whole. */
  private static final int MOST_MIN = 3;

  /** Kin of theirs are on file, and none of these has to do with the other. */
  static final int NONE_OF_KIN = 0;

  static final int NONE = 1;
  static final int SAME_AGENT = 2;
  static final int BOTH_SERVE = 3;
  static final int FAR_KIN_SERVES = 4;
  static final int STAFF_LEADS = 5;
  static final int PARTNER_LEADS = 6;
  static final int KIN_SERVES = 7;
  static final int FAR_KIN_LEADS = 8;
  static final int LEADER_SERVES = 9;
  static final int KIN_LEADS = 10;
  static final int THROUGH_HOLDINGS = 11;

  /** Each step of the chain of holdings is half or more, or controls otherwise. */
  static final int THROUGH_MAJORITIES = 12;

  static final int SAME_LEADER = 13;

  static final int OTHER_STAFF = 0;
  static final int NO_STAFF = 1;
  static final int MOST_STAFF = 4;

  private final TraceReader reader;
  private final Pair pair;
  private final Set<Integer> common = new HashSet<>();
  private final Set<Integer> staffThen = new HashSet<>();
  private final Set<Integer> staffNow = new HashSet<>();
  private boolean kinKnown;
  private Clue best = Clue.of(Feature.PEOPLE, NONE);

  private PeopleTie(TraceReader reader, Pair pair) {
    this.reader = reader;
    this.pair = pair;
  }

  /** Nothing where nobody is known on one side. */
  static List<Clue> clues(TraceReader reader, Pair pair) {
    return new PeopleTie(reader, pair).compare();
  }

  /** Whether it is the one's people, or their kin, who lead the other; a post makes no master. */
  static boolean isInCharge(int level) {
    return level >= STAFF_LEADS && level != KIN_SERVES && level != LEADER_SERVES;
  }

  private List<Clue> compare() {
    int today = reader.today();
    List<Behind> before = within(pair.old(), pair.trouble().conductFrom() - BEFORE_DAYS, today);
    List<Behind> after = within(pair.next(), pair.start().day(), today);
    if (before.isEmpty() || after.isEmpty()) {
      return List.of();
    }
    Map<Integer, List<Behind>> known = new HashMap<>();
    before.forEach(
        then -> known.computeIfAbsent(then.party(), party -> new ArrayList<>()).add(then));
    for (Behind then : known.getOrDefault(pair.next().node(), List.of())) {
      if (then.leads()) {
        offer(through(then.part()), then, List.of(), null);
      }
    }
    staff(before, staffThen);
    staff(after, staffNow);
    for (Behind now : after) {
      for (Behind then : known.getOrDefault(now.party(), List.of())) {
        int level = sameParty(then, now);
        if (isWorkOnly(then, now)) {
          common.add(now.party());
          continue;
        }
        offer(level, then, List.of(), now);
        if (level > SAME_AGENT) {
          common.add(now.party());
        }
      }
      if (now.party() == pair.old().node() && now.leads()) {
        offer(through(now.part()), null, List.of(), now);
      }
      kin(known, now);
    }
    List<Clue> clues = new ArrayList<>();
    if (best.level() == NONE && kinKnown) {
      best = Clue.of(Feature.PEOPLE, NONE_OF_KIN);
    }
    clues.add(best);
    boolean counted = best.level() > SAME_AGENT && common.contains(best.about());
    int more = common.size() - (counted ? 1 : 0);
    long all = after.stream().mapToInt(Behind::party).distinct().count();
    clues.add(Clue.counted(Feature.STAFF, staffLevel(more, all), more, 0));
    if (best.level() <= BOTH_SERVE) {
      Footing.clue(reader, pair, after).ifPresent(clues::add);
    }
    return clues;
  }

  private int staffLevel(int more, long all) {
    if (more == 0) {
      boolean known = Math.min(staffThen.size(), staffNow.size()) >= MOST_MIN;
      return known ? OTHER_STAFF : NO_STAFF;
    }
    return more >= MOST_MIN && 2L * more >= all ? MOST_STAFF : Math.min(more, 2) + NO_STAFF;
  }

  private static void staff(List<Behind> people, Set<Integer> staff) {
    for (Behind behind : people) {
      if (behind.closeness() == Closeness.EMPLOYED) {
        staff.add(behind.party());
      }
    }
  }

  /** Whether somebody does no more than work in both: that ties staff, not the people behind. */
  private static boolean isWorkOnly(Behind then, Behind now) {
    return then.closeness() == Closeness.EMPLOYED && now.closeness() == Closeness.EMPLOYED;
  }

  private static List<Behind> within(Trace trace, int day, int lastDay) {
    List<Behind> found = new ArrayList<>();
    for (Behind behind : trace.people()) {
      if (behind.meets(day, lastDay)) {
        found.add(behind);
      }
    }
    return found;
  }

  private static int sameParty(Behind then, Behind now) {
    if (then.closeness() == Closeness.AGENT || now.closeness() == Closeness.AGENT) {
      return SAME_AGENT;
    }
    if (then.leads() && now.leads() && then.part() && then.steps() + now.steps() == 0) {
      return PARTNER_LEADS;
    }
    if (then.leads() && now.leads()) {
      return then.steps() + now.steps() == 0 ? SAME_LEADER : through(then.part() || now.part());
    }
    return now.leads() ? STAFF_LEADS : then.leads() ? LEADER_SERVES : BOTH_SERVE;
  }

  private static int through(boolean part) {
    return part ? THROUGH_HOLDINGS : THROUGH_MAJORITIES;
  }

  private void kin(Map<Integer, List<Behind>> before, Behind now) {
    if (!reader.isPerson(now.party()) || !now.isOfTheCircle()) {
      return;
    }
    for (Kin kin : reader.people().kin(now.party())) {
      kinKnown |= kin.bond() != Bond.HOUSEHOLD;
      for (Behind then : before.getOrDefault(kin.person(), List.of())) {
        if (then.isOfTheCircle()) {
          boolean lead = then.leads() && now.leads();
          boolean nominee = kin.bond() == Bond.NOMINEE;
          offer(
              !lead ? KIN_SERVES : nominee ? THROUGH_HOLDINGS : KIN_LEADS, then, kin.links(), now);
        }
      }
      farKin(before, now, kin);
    }
  }

  /** Kin of kin: in-laws, cousins. */
  private void farKin(Map<Integer, List<Behind>> before, Behind now, Kin kin) {
    if (best.level() >= FAR_KIN_LEADS || kin.bond() == Bond.HOUSEHOLD) {
      return;
    }
    for (Kin far : reader.people().kin(kin.person())) {
      if (far.person() == now.party() || far.bond() == Bond.HOUSEHOLD) {
        continue;
      }
      for (Behind then : before.getOrDefault(far.person(), List.of())) {
        if (then.isOfTheCircle()) {
          int level = then.leads() && now.leads() ? FAR_KIN_LEADS : FAR_KIN_SERVES;
          List<Integer> links = new ArrayList<>(far.links());
          links.addAll(kin.links());
          offer(level, then, links, now);
        }
      }
    }
  }

  private void offer(int level, @Nullable Behind then, List<Integer> kin, @Nullable Behind now) {
    if (level <= best.level()) {
      return;
    }
    List<Integer> links = new ArrayList<>(then == null ? List.of() : then.links());
    links.addAll(kin);
    if (now != null) {
      links.addAll(now.links().reversed());
    }
    int about = now != null ? now.party() : then != null ? then.party() : -1;
    int other = then == null ? about : then.party();
    best =
        new Clue(
            Feature.PEOPLE,
            level,
            links,
            about,
            now == null ? Integer.MIN_VALUE : now.from(),
            now == null ? Integer.MAX_VALUE : now.until(),
            other,
            now == null ? 0 : now.steps());
  }
}
