package org.creditgraph.society;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is whose kin. */
final class Kinship {
  private Kinship() {}

  static List<Citizen> parents(Citizen citizen) {
    List<Citizen> parents = new ArrayList<>(2);
    add(parents, citizen.father);
    add(parents, citizen.mother);
    return parents;
  }

  private static void add(List<Citizen> list, @Nullable Citizen citizen) {
    if (citizen != null && !list.contains(citizen)) {
      list.add(citizen);
    }
  }

  static List<Citizen> siblings(Citizen citizen) {
    Citizen father = citizen.father;
    List<Citizen> siblings = father == null ? List.of() : father.children;
    return siblings.stream().filter(each -> each != citizen).toList();
  }

  /** The spouse's parents and siblings, the spouses of siblings and children. */
  static List<Citizen> inLaws(Citizen citizen) {
    List<Citizen> inLaws = new ArrayList<>();
    Citizen spouse = citizen.spouse;
    if (spouse != null) {
      inLaws.addAll(parents(spouse));
      inLaws.addAll(siblings(spouse));
    }
    siblings(citizen).forEach(each -> add(inLaws, each.spouse));
    citizen.children.forEach(each -> add(inLaws, each.spouse));
    return inLaws;
  }

  /** Cousins, uncles and aunts, nephews and nieces. */
  static List<Citizen> cousins(Citizen citizen) {
    List<Citizen> cousins = new ArrayList<>();
    for (Citizen parent : parents(citizen)) {
      for (Citizen uncle : siblings(parent)) {
        add(cousins, uncle);
        uncle.children.forEach(each -> add(cousins, each));
      }
    }
    siblings(citizen).forEach(each -> each.children.forEach(child -> add(cousins, child)));
    return cousins;
  }

  static List<Citizen> household(Citizen citizen) {
    List<Citizen> household = new ArrayList<>();
    add(household, citizen.spouse);
    household.addAll(parents(citizen));
    household.addAll(citizen.children);
    return household;
  }

  static List<Citizen> all(Citizen citizen) {
    List<Citizen> kin = household(citizen);
    siblings(citizen).forEach(each -> add(kin, each));
    inLaws(citizen).forEach(each -> add(kin, each));
    cousins(citizen).forEach(each -> add(kin, each));
    return kin;
  }

  static boolean areKin(Citizen one, Citizen other) {
    return one != other && all(one).contains(other);
  }
}
