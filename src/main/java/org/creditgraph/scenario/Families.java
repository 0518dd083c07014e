package org.creditgraph.scenario;

import java.util.List;
import org.creditgraph.graph.LinkKind;

/** Who is married or related to whom, as far as the register knows. */
final class Families {
  private final District district;

  Families(District district) {
    this.district = district;
  }

  void relate() {
    Chance chance = district.chance;
    List<Human> all = List.copyOf(district.humans);
    for (Human human : all) {
      if (chance.in(0.07)) {
        Human other = chance.of(all);
        if (other != human) {
          LinkKind kind = chance.in(0.4) ? LinkKind.SPOUSE : LinkKind.RELATIVE;
          district.bond(human, other, kind);
        }
      }
    }
  }

  /** Somebody new of the family. */
  static Human kinOf(Human human, District district) {
    boolean spouse = district.chance.in(0.5);
    Human kin = spouse ? district.human() : district.human(human.surname);
    boolean turned = district.chance.in(0.5);
    district.bond(
        turned ? kin : human, turned ? human : kin, spouse ? LinkKind.SPOUSE : LinkKind.RELATIVE);
    return kin;
  }
}
