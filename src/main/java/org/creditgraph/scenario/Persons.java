package org.creditgraph.scenario;

import java.time.LocalDate;
import org.creditgraph.population.Vocabulary;

/** Birth, sex and identity number of a person, all from the number that counts them. */
final class Persons {
  private static final int DAYS = 14_000;
  private static final int AGE_MIN = 36 * 366;
  private static final int SEQUENCES = 500;
  private static final long ALL = (long) DAYS * SEQUENCES;

  /** Prime to {@link #ALL}, so that it only mixes and no two persons meet. */
  private static final long MIX = 3_141_593;

  private Persons() {}

  static boolean isMale(long number) {
    return mixed(number) % 5 < 3;
  }

  private static long mixed(long number) {
    return Math.floorMod(number * MIX, ALL);
  }

  static int birth(long number, int last) {
    return last - AGE_MIN - (int) (mixed(number) / SEQUENCES);
  }

  static String idNumber(long number, int last) {
    LocalDate birth = LocalDate.ofEpochDay(birth(number, last));
    int digits = birth.getYear() * 10_000 + birth.getMonthValue() * 100 + birth.getDayOfMonth();
    int sequence = (int) (mixed(number) % SEQUENCES) * 2 + (isMale(number) ? 1 : 0);
    Chance chance = new Chance(number);
    String region = chance.of(Vocabulary.SPOTS, Vocabulary.Spot::weight).code();
    return Vocabulary.citizenNumber(region, digits, sequence);
  }
}
