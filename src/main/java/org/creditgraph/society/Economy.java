package org.creditgraph.society;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.population.Vocabulary.Spot;
import org.jspecify.annotations.Nullable;

/** All that is and was in a society: its people, businesses, trade, and what they did. */
final class Economy {
  private static final int TRIES = 12;

  final SocietyPlan plan;
  final Draws draws;
  final int first;
  final int last;
  final Agenda agenda = new Agenda();
  final Townsfolk folk;
  final Sites sites;
  final Signboards signboards;
  final Lines lines;
  final List<Business> businesses = new ArrayList<>();
  final List<Agency> agencies = new ArrayList<>();
  final List<Business> sleepers = new ArrayList<>();
  final List<Agreement> agreements = new ArrayList<>();
  final List<Outlet> outlets = new ArrayList<>();
  final List<Equipment> equipment = new ArrayList<>();
  final List<Offence> offences = new ArrayList<>();
  final List<Escape> escapes = new ArrayList<>();
  final List<StoreEscape> storeEscapes = new ArrayList<>();
  final List<Incident> incidents = new ArrayList<>();
  final Map<Business, Business> mergers = new LinkedHashMap<>();
  int enterpriseCount;

  Economy(SocietyPlan plan) {
    this.plan = plan;
    draws = new Draws(plan.seed()).apart(7);
    last = Math.toIntExact(plan.endsOn().toEpochDay());
    first = last - (int) (plan.of(Behaviour.YEARS) * 365.25);
    folk = new Townsfolk(plan, draws.apart(11), last);
    sites = new Sites(draws.apart(12));
    signboards = new Signboards(plan.of(Behaviour.FASHION), draws.apart(13));
    lines = new Lines(draws.apart(14));
  }

  /** Sets something for a day; what lies behind the last day does not happen. */
  void at(int day, Runnable act) {
    if (day <= last) {
      agenda.set(day, act);
    }
  }

  boolean chance(double probability) {
    return draws.in(probability);
  }

  /** Somebody of working age who lives in that city, without a firm of their own if need be. */
  @Nullable Citizen someone(Spot spot, int day, boolean free) {
    List<Citizen> people = folk.in(spot);
    for (int i = 0; i < TRIES && !people.isEmpty(); i++) {
      Citizen citizen = draws.of(people);
      boolean bound = citizen.employer != null || !citizen.owned.isEmpty();
      if (citizen.canWork(day) && !(free && bound)) {
        return citizen;
      }
    }
    return null;
  }

  /** The same, from all over where the city has nobody. */
  Citizen anyone(Spot spot, int day) {
    Citizen near = someone(spot, day, true);
    for (int i = 0; near == null; i++) {
      Citizen citizen = draws.of(folk.all());
      near = citizen.canWork(day) || i > 200 ? citizen : null;
    }
    return near;
  }

  /** Somebody nearby who has a firm that trades, and has nothing to do with another. */
  @Nullable Citizen owner(Spot spot, Citizen other, int day) {
    for (int i = 0; i < 4 * TRIES; i++) {
      Business business = draws.of(businesses);
      Citizen boss = business.boss;
      boolean near = i >= 2 * TRIES || business.spot.city().equals(spot.city());
      boolean tied = boss == other || Kinship.areKin(boss, other) || boss.friends.contains(other);
      if (near && !tied && business.isAtWork(day) && boss.canWork(day)) {
        return boss;
      }
    }
    return null;
  }

  void note(Business from, Business to, String kind, int day) {
    if (from != to) {
      incidents.add(new Incident(from, to, kind, day));
    }
  }
}
