package org.creditgraph.population;

import java.util.Arrays;
import java.util.function.Consumer;
import org.creditgraph.graph.Fact;
import org.creditgraph.graph.FactType;
import org.jspecify.annotations.Nullable;

/** Tells the shareholdings: a first split, and in some companies another one later. */
final class Holdings {
  private static final int CHANGE_AFTER = 150;
  private static final int LOOP_AFTER = 30;

  private final World world;

  Holdings(World world) {
    this.world = world;
  }

  /** The holders of one company and what each has before and after the change. */
  private static final class Split {
    final String[] holders;
    final int[] before;
    int[] after;
    int changedOn = Days.NONE;

    Split(String[] holders, int[] before) {
      this.holders = holders;
      this.before = before;
      this.after = before;
    }
  }

  void shareholdings(Consumer<Fact> sink) {
    for (int index = 0; index < world.organizations.count; index++) {
      Organization company = world.organizations.at(index);
      if (company.isCompany()) {
        tell(company, sink);
      }
    }
  }

  private void tell(Organization company, Consumer<Fact> sink) {
    String id = world.organizations.id(company);
    Dice.Rolls rolls = world.dice.on(Topic.HOLDINGS, company.index());
    int rest = Ownership.WHOLE;
    for (Ownership.Loop loop : world.ownership.loops(company)) {
      rest -= loop.points();
      tellLoop(company, id, loop, sink);
    }
    Split split = split(company, rest, rolls);
    change(company, split, rolls);
    int golden = rolls.chance(0.02) ? rolls.below(split.holders.length) : -1;
    for (int i = 0; i < split.holders.length; i++) {
      tell(company, id, split, i, golden, sink);
    }
  }

  private Split split(Organization company, int rest, Dice.Rolls rolls) {
    int parent = world.ownership.parent(company);
    int partner = world.ownership.partner(company);
    int[] roster = world.rosters.roster(company);
    double roll = rolls.unit();
    boolean alone = parent >= 0 && roll < 0.45;
    int persons = alone ? 0 : Math.min(roster.length, roll < 0.62 ? 1 : roll < 0.90 ? 2 : 4);
    int corporate = (parent >= 0 ? 1 : 0) + (partner >= 0 ? 1 : 0);
    String[] holders = new String[corporate + persons];
    int at = 0;
    if (parent >= 0) {
      holders[at++] = world.organizations.id(world.organizations.at(parent));
    }
    if (partner >= 0) {
      holders[at++] = world.organizations.id(world.organizations.at(partner));
    }
    for (int i = 0; i < persons; i++) {
      holders[at++] = People.id(roster[i]);
    }
    return new Split(holders, points(holders.length, rest, rolls));
  }

  /** Cuts {@code rest} into parts, the first ones usually the larger. */
  private static int[] points(int count, int rest, Dice.Rolls rolls) {
    int[] points = new int[count];
    int left = rest;
    for (int i = 0; i < count - 1; i++) {
      int unit = left > 2_000 ? 100 : 10;
      double part = rolls.chance(0.2) ? 0.5 : 0.35 + 0.6 * rolls.unit();
      int cut = Math.max(10, (int) (left * part) / unit * unit);
      points[i] = Math.min(cut, left - 10 * (count - 1 - i));
      left -= points[i];
    }
    points[count - 1] = left;
    return points;
  }

  /** In some companies the holders deal among themselves once. */
  private void change(Organization company, Split split, Dice.Rolls rolls) {
    int from = company.founded() + CHANGE_AFTER;
    int last = company.lastDay(world.days.last);
    if (split.holders.length < 2 || !rolls.chance(0.16) || from + CHANGE_AFTER > last) {
      return;
    }
    int seller = rolls.below(split.holders.length);
    int buyer = (seller + 1 + rolls.below(split.holders.length - 1)) % split.holders.length;
    int sold = rolls.chance(0.4) ? split.before[seller] : Math.max(1, split.before[seller] / 2);
    split.changedOn = rolls.between(from, last - 1);
    split.after = Arrays.copyOf(split.before, split.before.length);
    split.after[seller] -= sold;
    split.after[buyer] += sold;
  }

  private void tell(
      Organization company, String id, Split split, int i, int golden, Consumer<Fact> sink) {
    int before = split.before[i];
    int after = split.after[i];
    boolean changed = before != after;
    int end = changed ? split.changedOn - 1 : company.ended();
    tell(
        split.holders[i], id, company.founded(), before, votes(split.before, i, golden), end, sink);
    if (changed && after > 0) {
      Integer votes = votes(split.after, i, golden);
      tell(split.holders[i], id, split.changedOn, after, votes, company.ended(), sink);
    }
  }

  /** Where one holder has shares of ten votes, the votes of each in basis points; else null. */
  private static @Nullable Integer votes(int[] points, int i, int golden) {
    if (golden < 0) {
      return null;
    }
    int sum = 9 * points[golden];
    for (int each : points) {
      sum += each;
    }
    return (int) ((long) points[i] * (i == golden ? 10 : 1) * Ownership.WHOLE / sum);
  }

  private void tell(
      String holder,
      String id,
      int from,
      int points,
      @Nullable Integer votes,
      int to,
      Consumer<Fact> sink) {
    sink.accept(
        Telling.fact(
            FactType.HOLDING,
            holder,
            id,
            world.days.date(from),
            null,
            Telling.share(points),
            votes == null ? null : Telling.share(votes),
            null,
            world.days.open(to)));
  }

  private void tellLoop(Organization company, String id, Ownership.Loop loop, Consumer<Fact> sink) {
    Organization holder = world.organizations.at(loop.holder());
    int from = Math.max(company.founded(), holder.founded()) + LOOP_AFTER;
    if (from <= company.lastDay(world.days.last)) {
      String holderId = world.organizations.id(holder);
      tell(holderId, id, from, loop.points(), null, company.ended(), sink);
    }
  }
}
