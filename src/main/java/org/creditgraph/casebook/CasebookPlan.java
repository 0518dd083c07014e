package org.creditgraph.casebook;

import java.time.LocalDate;
import org.creditgraph.graph.Refusal;
import org.creditgraph.population.PopulationPlan;

/**
 * Which population of case files to make; the same plan gives the same bytes on every machine.
 *
 * @param name such as “cases-7”
 * @param enterpriseCount from 1,000 to 200,000
 * @param endsOn the last day on which anything happens
 */
public record CasebookPlan(
    String name,
    long seed,
    int enterpriseCount,
    LocalDate endsOn,
    Habits habits,
    Observation observation) {
  public static final int ENTERPRISE_COUNT_MIN = 1_000;
  public static final int ENTERPRISE_COUNT_MAX = 200_000;
  private static final String NAME = "cases-";
  private static final long SALT = 0x63617365;

  public CasebookPlan {
    if (enterpriseCount < ENTERPRISE_COUNT_MIN || enterpriseCount > ENTERPRISE_COUNT_MAX) {
      throw new Refusal(
          "POPULATION_SIZE_REFUSED",
          "A population of case files has 1,000 to 200,000 enterprises, not "
              + enterpriseCount
              + ": ask for a number in between.");
    }
  }

  /** All habits and what is on file drawn by the seed, which also draws what happens. */
  public static CasebookPlan drawn(long seed, int enterpriseCount) {
    return drawn(seed, seed, enterpriseCount);
  }

  /**
   * Habits and what is on file drawn by one number, what happens by another.
   *
   * @param number draws the world
   * @param seed draws who lives in it and what happens to them
   */
  public static CasebookPlan drawn(long number, long seed, int enterpriseCount) {
    Lots lots = new Lots(number * 31 + SALT);
    return new CasebookPlan(
        NAME + number,
        seed,
        enterpriseCount,
        PopulationPlan.USUAL_END,
        Habits.drawn(lots.apart()),
        Observation.drawn(lots.apart()));
  }

  /** Whether a name such as “cases-7” asks for a population of case files. */
  public static boolean isNamed(String name) {
    return name.matches(NAME + "[0-9]{1,6}");
  }

  /** The plan of a name such as “cases-7”. */
  public static CasebookPlan named(String name, long seed, int enterpriseCount) {
    return drawn(Long.parseLong(name.substring(NAME.length())), seed, enterpriseCount);
  }

  /** The same world with other files about it. */
  CasebookPlan seen(Observation other) {
    return new CasebookPlan(name, seed, enterpriseCount, endsOn, habits, other);
  }
}
