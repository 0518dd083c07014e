package org.creditgraph.society;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.graph.LinkKind;
import org.jspecify.annotations.Nullable;

/** Who might stand before an owner, as the owner's family, circle and means have it. */
final class Fronts {
  /** Somebody and what he is to the owner. */
  record Choice(Front front, Citizen citizen) {}

  private final Economy economy;
  private final Draws draws;
  private final double straws;

  Fronts(Economy economy) {
    this.economy = economy;
    draws = economy.draws.apart(24);
    straws = economy.plan.of(Behaviour.STRAWS_IN_BUSINESS);
  }

  /** One for the next firm. */
  Choice choose(Business from, Citizen boss, int day) {
    SocietyPlan plan = economy.plan;
    int group =
        draws.weighted(
            plan.of(Behaviour.FRONT_SELF),
            plan.of(Behaviour.FRONT_HOUSEHOLD),
            plan.of(Behaviour.FRONT_KIN),
            plan.of(Behaviour.FRONT_CIRCLE),
            plan.of(Behaviour.FRONT_PAID),
            plan.of(Behaviour.FRONT_CHAIN));
    Map<Front, List<Citizen>> there = there(from, boss, group, day);
    there.values().removeIf(List::isEmpty);
    if (there.isEmpty()) {
      return new Choice(Front.SELF, boss);
    }
    Front front = draws.of(List.copyOf(there.keySet()));
    return new Choice(front, draws.of(there.getOrDefault(front, List.of(boss))));
  }

  private Map<Front, List<Citizen>> there(Business from, Citizen boss, int group, int day) {
    Map<Front, List<Citizen>> there = new EnumMap<>(Front.class);
    switch (group) {
      case 1 -> {
        Citizen spouse = boss.spouse;
        there.put(Front.SPOUSE, able(spouse == null ? List.of() : List.of(spouse), day));
        there.put(Front.PARENT, able(Kinship.parents(boss), day));
        there.put(Front.CHILD, able(boss.children, day));
      }
      case 2 -> {
        there.put(Front.SIBLING, able(Kinship.siblings(boss), day));
        there.put(Front.IN_LAW, able(Kinship.inLaws(boss), day));
        there.put(Front.COUSIN, able(Kinship.cousins(boss), day));
      }
      case 3 -> {
        List<Citizen> staff = from.staff(day).stream().map(post -> post.holder).toList();
        there.put(Front.FRIEND, able(economy.folk.friends(boss), day));
        there.put(Front.DRIVER, staff.isEmpty() ? List.of() : List.of(staff.getFirst()));
        there.put(Front.EMPLOYEE, officers(from, boss, day));
        there.put(Front.FORMER_PARTNER, able(fellows(from, boss), day));
      }
      case 4 -> there.put(Front.PAID_STRANGER, List.of(straw(boss, day)));
      case 5 -> there.put(Front.HOLDING_CHAIN, List.of(economy.anyone(boss.home, day)));
      default -> {}
    }
    return there;
  }

  /** Who lends his name for money has often lent it before. */
  private Citizen straw(Citizen boss, int day) {
    Citizen owner = draws.in(straws) ? economy.owner(boss.home, boss, day) : null;
    return owner == null ? economy.anyone(boss.home, day) : owner;
  }

  private static List<Citizen> able(List<Citizen> citizens, int day) {
    return citizens.stream()
        .filter(each -> each.died > day && each.age(day) >= 18 && each.age(day) < 82)
        .toList();
  }

  private static List<Citizen> officers(Business from, Citizen boss, int day) {
    List<Citizen> officers = new ArrayList<>();
    for (Post post : from.posts) {
      boolean leads = post.role == LinkKind.LEGAL_REPRESENTATIVE;
      if (!leads && post.from <= day && day <= post.to && post.holder != boss) {
        officers.add(post.holder);
      }
    }
    officers.removeIf(each -> Kinship.areKin(each, boss));
    return officers;
  }

  private static List<Citizen> fellows(Business from, Citizen boss) {
    List<Citizen> fellows = new ArrayList<>();
    for (Interest each : from.interests) {
      if (each.holder instanceof Citizen holder
          && holder != boss
          && !Kinship.areKin(holder, boss)) {
        fellows.add(holder);
      }
    }
    return fellows;
  }

  /** What somebody is to the owner. */
  Front relation(Citizen boss, Citizen other) {
    if (boss == other) {
      return Front.SELF;
    }
    if (boss.spouse == other) {
      return Front.SPOUSE;
    }
    if (Kinship.parents(boss).contains(other)) {
      return Front.PARENT;
    }
    if (boss.children.contains(other)) {
      return Front.CHILD;
    }
    if (Kinship.siblings(boss).contains(other)) {
      return Front.SIBLING;
    }
    if (Kinship.inLaws(boss).contains(other)) {
      return Front.IN_LAW;
    }
    return Kinship.cousins(boss).contains(other) ? Front.COUSIN : Front.FRIEND;
  }

  /** A firm of his family or circle: one that trades, or one that sleeps. */
  @Nullable Business friendly(Business from, Citizen boss, boolean asleep, int day) {
    List<Business> found = new ArrayList<>();
    List<Citizen> circle = new ArrayList<>(Kinship.all(boss));
    circle.addAll(economy.folk.friends(boss));
    if (asleep) {
      circle.add(boss);
    }
    for (Citizen each : circle) {
      for (Business business : each.owned) {
        boolean fits =
            business != from
                && business.livesOn(day)
                && business.asleep == asleep
                && !business.busy
                && !business.isPublic();
        if (fits && (!asleep || business.founded < day - 300)) {
          found.add(business);
        }
      }
    }
    return best(found, from);
  }

  /** Another firm of his own that trades. */
  @Nullable Business own(Business from, Citizen boss, int day) {
    List<Business> found =
        boss.owned.stream()
            .filter(each -> each != from && each.isAtWork(day) && !each.refuge)
            .toList();
    return best(found, from);
  }

  /** One of the same sector, where there is any. */
  private @Nullable Business best(List<Business> found, Business from) {
    List<Business> alike =
        found.stream().filter(each -> each.line.sector().equals(from.line.sector())).toList();
    List<Business> list = alike.isEmpty() ? found : alike;
    return list.isEmpty() ? null : draws.of(list);
  }
}
