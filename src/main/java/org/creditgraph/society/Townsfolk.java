package org.creditgraph.society;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.population.Vocabulary;
import org.creditgraph.population.Vocabulary.Spot;

/** The people of a society in three generations, married across families, with their friends. */
final class Townsfolk {
  private static final double YEAR = 365.25;

  /** Which part of the people the two elder generations are. */
  private static final double ELDERS = 0.84;

  private static final String PHONE_HEADS =
      "130 131 132 135 136 137 138 139 150 151 152 157 158 159 166 173 177 180 182 186 187 188 189"
          + " 191 198 199";
  private static final List<String> HEADS = List.of(PHONE_HEADS.split(" "));
  private static final List<String> HOSTS =
      List.of("qq.com", "qq.com", "163.com", "126.com", "foxmail.com", "139.com", "189.cn");
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private final Draws draws;
  private final int last;
  private final List<Citizen> all = new ArrayList<>();
  private final Map<String, List<Citizen>> byCity = new LinkedHashMap<>();
  private final List<String> released = new ArrayList<>();
  private final double[] weights;
  private final double skill;
  private final double recycled;

  Townsfolk(SocietyPlan plan, Draws draws, int last) {
    this.draws = draws;
    this.last = last;
    skill = plan.of(Behaviour.SKILL);
    recycled = plan.of(Behaviour.RECYCLED_PHONES);
    weights = new double[Vocabulary.SPOTS.size()];
    for (int i = 0; i < weights.length; i++) {
      double pull = Vocabulary.SPOTS.get(i).weight() * StrictMath.exp(0.6 * draws.normal());
      weights[i] = Vocabulary.SPOTS.get(i).province().equals("海南") ? pull : pull / 2;
    }
    int count = (int) (plan.enterpriseCount() * plan.of(Behaviour.PEOPLE));
    settle(count);
  }

  List<Citizen> all() {
    return all;
  }

  List<Citizen> in(Spot spot) {
    return byCity.getOrDefault(spot.city(), List.of());
  }

  Spot spot() {
    return Vocabulary.SPOTS.get(Math.max(0, draws.weighted(weights)));
  }

  private void settle(int count) {
    List<Citizen> young = new ArrayList<>();
    while (all.size() < count * ELDERS) {
      family(young);
    }
    marry(young);
    for (Citizen citizen : List.copyOf(young)) {
      Citizen spouse = citizen.spouse;
      if (!citizen.male && spouse != null) {
        bear(citizen, spouse, draws.weighted(0.3, 0.45, 0.2, 0.05), new ArrayList<>());
      }
    }
  }

  private void family(List<Citizen> young) {
    Spot home = spot();
    int born = last - (int) (draws.within(48, 86) * YEAR);
    Citizen father = citizen(surname(), true, born, home);
    Citizen mother = citizen(surname(), false, born + draws.between(-900, 2200), home);
    father.spouse = mother;
    mother.spouse = father;
    bear(mother, father, draws.weighted(0.05, 0.3, 0.35, 0.2, 0.1), young);
  }

  private String surname() {
    return Vocabulary.surname(draws.bits());
  }

  private void bear(Citizen mother, Citizen father, int count, List<Citizen> young) {
    for (int i = 0; i < count; i++) {
      int born = mother.born + (int) (draws.within(20, 37) * YEAR);
      if (born > last - 19 * YEAR) {
        continue;
      }
      Spot home = draws.in(0.8) ? father.home : spot();
      Citizen child = citizen(father.surname, draws.in(0.52), born, home);
      child.father = father;
      child.mother = mother;
      father.children.add(child);
      mother.children.add(child);
      young.add(child);
    }
  }

  private Citizen citizen(String surname, boolean male, int born, Spot home) {
    int year = Epoch.day(born).getYear();
    Citizen citizen =
        new Citizen(
            all.size(),
            surname,
            Vocabulary.personName(surname, year, male, draws.bits()),
            male,
            born,
            home,
            Draws.clamped(skill + 0.25 * draws.normal()),
            Draws.clamped(0.5 + 0.25 * draws.normal()));
    citizen.phone = phone();
    citizen.mail = mail();
    citizen.account = "62" + digits(17);
    all.add(citizen);
    byCity.computeIfAbsent(home.city(), city -> new ArrayList<>()).add(citizen);
    return citizen;
  }

  /** Couples of one town and about one age; some stay alone. */
  private void marry(List<Citizen> young) {
    Map<String, List<Citizen>> brides = new LinkedHashMap<>();
    List<Citizen> shuffled = new ArrayList<>(young);
    draws.shuffle(shuffled);
    for (Citizen citizen : shuffled) {
      if (!citizen.male) {
        brides.computeIfAbsent(marriage(citizen, 0), key -> new ArrayList<>()).add(citizen);
      }
    }
    for (Citizen citizen : shuffled) {
      if (citizen.male && draws.in(0.82)) {
        for (int later = 0; later <= 1 && citizen.spouse == null; later++) {
          List<Citizen> near = brides.getOrDefault(marriage(citizen, later), List.of());
          if (!near.isEmpty() && near.getLast().father != citizen.father) {
            Citizen bride = near.removeLast();
            citizen.spouse = bride;
            bride.spouse = citizen;
          }
        }
      }
    }
  }

  private static String marriage(Citizen citizen, int later) {
    return citizen.home.city() + (citizen.born / 2000 + later);
  }

  /** The friends of somebody, made when they are first asked for. */
  List<Citizen> friends(Citizen citizen) {
    List<Citizen> near = in(citizen.home);
    int wanted = 1 + draws.below(5);
    for (int i = 0; citizen.friends.size() < wanted && i < 20; i++) {
      Citizen other = draws.of(near);
      if (Math.abs(other.born - citizen.born) < 12 * YEAR) {
        befriend(citizen, other);
      }
    }
    return citizen.friends;
  }

  static void befriend(Citizen one, Citizen other) {
    boolean strangers = one != other && !one.friends.contains(other);
    if (strangers && !Kinship.areKin(one, other)) {
      one.friends.add(other);
      other.friends.add(one);
    }
  }

  /** A phone that is new, or was somebody else's who gave it up. */
  String phone() {
    if (!released.isEmpty() && draws.in(recycled * 5)) {
      return released.removeLast();
    }
    return draws.of(HEADS) + digits(8);
  }

  void release(String phone) {
    if (phone.length() == 11) {
      released.add(phone);
    }
  }

  String landline(Spot spot) {
    return (spot.province().equals("海南") ? "0898-6" : "020-8") + digits(7);
  }

  String mail() {
    String name = "";
    if (draws.in(0.5)) {
      name += digits(draws.between(8, 10));
    } else {
      for (int i = draws.between(4, 8); i > 0; i--) {
        name += draws.of(LETTERS);
      }
      name += digits(draws.between(2, 4));
    }
    return name + "@" + draws.of(HOSTS);
  }

  String domainMail() {
    StringBuilder domain = new StringBuilder(draws.of(List.of("info@", "hr@", "admin@", "sales@")));
    for (int i = 0; i < 9; i++) {
      domain.append(draws.of(LETTERS));
    }
    return domain.append(draws.of(List.of(".com", ".cn", ".com.cn"))).toString();
  }

  String digits(int count) {
    StringBuilder digits = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + draws.below(10)));
    }
    return digits.toString();
  }
}
