package org.creditgraph.population;

import java.time.LocalDate;
import org.creditgraph.graph.Refusal;

/**
 * Which population to make; the same plan gives the same facts on every machine.
 *
 * @param enterpriseCount from 1,000 to 10,000,000; sole proprietors, public bodies, persons and all
 *     else come with them in proportion
 * @param endsOn the last day on which anything happens; the first lies 25 years before
 */
public record PopulationPlan(long seed, int enterpriseCount, LocalDate endsOn) {
  public static final int ENTERPRISE_COUNT_MIN = 1_000;
  public static final int ENTERPRISE_COUNT_MAX = 10_000_000;

  /** The day on which a population ends where none is asked for. */
  public static final LocalDate USUAL_END = LocalDate.of(2026, 6, 30);

  private static final LocalDate ENDS_ON_MIN = LocalDate.of(2010, 1, 1);
  private static final LocalDate ENDS_ON_MAX = LocalDate.of(2099, 12, 31);

  public PopulationPlan {
    if (enterpriseCount < ENTERPRISE_COUNT_MIN || enterpriseCount > ENTERPRISE_COUNT_MAX) {
      throw new Refusal(
          "POPULATION_SIZE_REFUSED",
          "A population has 1,000 to 10,000,000 enterprises, not "
              + enterpriseCount
              + ": ask for a number in between.");
    }
    if (endsOn.isBefore(ENDS_ON_MIN) || endsOn.isAfter(ENDS_ON_MAX)) {
      throw new Refusal(
          "POPULATION_END_REFUSED",
          "A population ends between 2010 and 2099, not on " + endsOn + ": give a day in between.");
    }
  }

  /** A population that ends on {@link #USUAL_END}. */
  public static PopulationPlan of(long seed, int enterpriseCount) {
    return new PopulationPlan(seed, enterpriseCount, USUAL_END);
  }
}
