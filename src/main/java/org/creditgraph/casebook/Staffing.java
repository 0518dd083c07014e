package org.creditgraph.casebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.graph.LinkKind;
import org.creditgraph.population.Vocabulary.Spot;

/** Fills the posts of a business: staff, supervisors, bookkeepers, agents. */
final class Staffing {
  private static final int AGENTS_OF_CITY = 3;

  private final Town town;
  private final Lots lots;
  private final Map<String, List<Actor>> agents = new HashMap<>();
  private final Map<String, List<Actor>> bookkeepers = new HashMap<>();

  Staffing(Town town, Lots lots) {
    this.town = town;
    this.lots = lots;
  }

  /** Who else has a post: kin, a friend, one of the staff, a stranger. */
  Actor other(Business made, Actor leader, int day) {
    double roll = lots.unit();
    if (roll < 0.3) {
      return town.populace.kin(leader, "spouse", day);
    }
    if (roll < 0.45) {
      return town.populace.kin(leader, lots.of(List.of("parent", "sibling", "cousin")), day);
    }
    if (roll < 0.6) {
      return town.populace.kin(leader, "friend", day);
    }
    return town.populace.newcomer(made.place, day);
  }

  void staff(Business made, int day) {
    int count = lots.below(made.isSole() ? 3 : 6);
    for (int i = 0; i < count; i++) {
      Actor hired = lots.chance(town.habits.mobility()) ? town.leaver(made, day, lots) : null;
      Actor one = hired == null ? town.populace.newcomer(made.place, day) : hired;
      int room = Math.max(0, Math.min(town.last, made.ended) - day);
      int from = day + Math.min(room, (int) lots.exponential(500));
      made.fill(one, LinkKind.EMPLOYEE, from);
    }
  }

  void offices(Business made, Actor leader, boolean desk, int day) {
    double roll = lots.unit();
    if (roll < 0.4) {
      made.fill(bookkeeper(made.place, day), LinkKind.FINANCE_OFFICER, day);
    } else if (roll < 0.7) {
      List<Actor> staff = made.staff(day);
      made.fill(
          staff.isEmpty() ? other(made, leader, day) : staff.getFirst(),
          LinkKind.FINANCE_OFFICER,
          day);
    }
    if (desk || lots.chance(0.3)) {
      made.fill(desk ? agent(made.place, day) : leader, LinkKind.LIAISON, day);
    }
  }

  Actor agent(Spot place, int day) {
    return serving(agents, AGENTS_OF_CITY, place, day);
  }

  Actor bookkeeper(Spot place, int day) {
    return serving(bookkeepers, 2 + town.businesses.size() / 900, place, day);
  }

  private Actor serving(Map<String, List<Actor>> known, int most, Spot place, int day) {
    List<Actor> serving = known.computeIfAbsent(place.city(), key -> new ArrayList<>());
    if (serving.isEmpty() || serving.size() < most && lots.chance(0.1)) {
      Actor one = town.populace.newcomer(place, town.first);
      one.agent = true;
      serving.add(one);
    }
    return lots.of(serving);
  }
}
