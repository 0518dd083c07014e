package org.creditgraph.casebook;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creditgraph.population.Vocabulary;
import org.creditgraph.population.Vocabulary.Spot;
import org.jspecify.annotations.Nullable;

/** Brings people into the town, and kin to those who are there. */
final class Populace {
  private static final int YEAR = 365;
  private static final int SEQUENCES = 1000;
  private static final int[] PREFIXES = {
    130, 132, 133, 136, 137, 138, 139, 147, 150, 152, 156, 158, 166, 173, 178, 181, 185, 188, 191
  };

  private final Town town;
  private final Lots lots;
  private final Set<String> numbers = new HashSet<>();
  private final Set<String> mobiles = new HashSet<>();

  Populace(Town town, Lots lots) {
    this.town = town;
    this.lots = lots;
  }

  /** Somebody new of working age on a day. */
  Actor newcomer(Spot home, int day) {
    int age = lots.between(24, 58);
    boolean male = lots.chance(0.62);
    return person(Vocabulary.surname(lots.next()), male, day - age * YEAR - lots.below(YEAR), home);
  }

  private Actor person(String surname, boolean male, int born, Spot home) {
    int year = LocalDate.ofEpochDay(born).getYear();
    String name = Vocabulary.personName(surname, Math.max(1950, year), male, lots.next());
    int sequence = sequence(home, born, male);
    Actor actor = new Actor(name, surname, male, born, home, sequence, mobile());
    town.actors.add(actor);
    return actor;
  }

  /** Somebody else who is called the same. */
  Actor namesake(Actor of) {
    int born = of.born + lots.between(-5, 5) * YEAR + lots.below(YEAR);
    Actor actor = person(of.surname, of.male, born, of.home);
    town.actors.remove(actor);
    Actor same =
        new Actor(of.name, of.surname, of.male, born, of.home, actor.sequence, actor.mobile);
    town.actors.add(same);
    return same;
  }

  private int sequence(Spot home, int born, boolean male) {
    for (int attempt = 0; attempt < SEQUENCES; attempt++) {
      int sequence = lots.below(SEQUENCES / 2) * 2 + (male ? 1 : 0);
      if (numbers.add(home.code() + born + " " + sequence)) {
        return sequence;
      }
    }
    throw new IllegalStateException("no citizen number is left in " + home.code());
  }

  String mobile() {
    while (true) {
      int prefix = PREFIXES[lots.below(PREFIXES.length)];
      String number = prefix + Vocabulary.numbered("", lots.below(100_000_000), 8);
      if (mobiles.add(number)) {
        return number;
      }
    }
  }

  /** Kin of that sort who is grown up on a day: one who is there, or one more. */
  Actor kin(Actor of, String sort, int day) {
    Actor known = known(of, sort, day);
    if (known != null) {
      return known;
    }
    return switch (sort) {
      case "spouse" -> {
        Actor spouse =
            person(
                Vocabulary.surname(lots.next()),
                !of.male,
                grown(of.born + lots.between(-4, 5) * YEAR + lots.below(YEAR), day),
                of.home);
        yield tied(of, spouse, sort, 1);
      }
      case "parent" -> tied(of, blood(of, -lots.between(23, 32), 0.7, 0.8, day), sort, 0.8);
      case "child" -> {
        Actor child = blood(of, lots.between(22, 30), of.male ? 1 : 0.2, 0.55, day);
        yield tied(of, child, sort, 0.8);
      }
      case "sibling" -> tied(of, blood(of, lots.between(-9, 9), 1, 0.6, day), sort, 0.7);
      case "inlaw" -> inlaw(of, day);
      case "friend" -> tied(of, newcomer(of.home, day), sort, 0);
      default -> tied(of, blood(of, lots.between(-10, 10), 0.6, 0.6, day), "cousin", 0.45);
    };
  }

  private @Nullable Actor known(Actor of, String sort, int day) {
    List<Actor> fitting =
        of.kin.stream()
            .filter(kinship -> kinship.sortFor(of).equals(sort))
            .map(kinship -> kinship.than(of))
            .filter(other -> other.isAdult(day) && !other.agent)
            .toList();
    return fitting.isEmpty() ? null : fitting.getFirst();
  }

  /** A child that is not grown up yet is made older, and so no child but a cousin's. */
  private static int grown(int born, int day) {
    return Math.min(born, day - 21 * YEAR);
  }

  private Actor blood(Actor of, int years, double sameName, double male, int day) {
    String surname = lots.chance(sameName) ? of.surname : Vocabulary.surname(lots.next());
    int born = grown(of.born + years * YEAR + lots.below(YEAR), day);
    return person(surname, lots.chance(male), born, of.home);
  }

  private Actor inlaw(Actor of, int day) {
    Actor spouse = kin(of, "spouse", day);
    Actor sibling = kin(spouse, "sibling", day);
    return tied(of, sibling, "inlaw", 0.4);
  }

  private Actor tied(Actor one, Actor other, String sort, double near) {
    Kinship kinship = new Kinship(one, other, sort, near);
    one.kin.add(kinship);
    other.kin.add(kinship);
    town.kinships.add(kinship);
    return other;
  }
}
