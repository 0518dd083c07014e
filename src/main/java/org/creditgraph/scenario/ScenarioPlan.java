package org.creditgraph.scenario;

import java.time.LocalDate;
import org.creditgraph.graph.Refusal;
import org.creditgraph.population.PopulationPlan;

/**
 * Which population to make; the same plan gives the same facts and truth on every machine.
 *
 * @param enterpriseCount from 1,000 to 2,000,000
 * @param endsOn the last day on which anything happens
 */
public record ScenarioPlan(long seed, int enterpriseCount, LocalDate endsOn, Shape shape) {
  public static final int ENTERPRISE_COUNT_MIN = 1_000;
  public static final int ENTERPRISE_COUNT_MAX = 2_000_000;

  public ScenarioPlan {
    if (enterpriseCount < ENTERPRISE_COUNT_MIN || enterpriseCount > ENTERPRISE_COUNT_MAX) {
      throw new Refusal(
          "POPULATION_SIZE_REFUSED",
          "A population with planted schemes has 1,000 to 2,000,000 enterprises, not "
              + enterpriseCount
              + ": ask for a number in between.");
    }
  }

  /** A population that ends on {@link PopulationPlan#USUAL_END}. */
  public static ScenarioPlan of(long seed, int enterpriseCount, Shape shape) {
    return new ScenarioPlan(seed, enterpriseCount, PopulationPlan.USUAL_END, shape);
  }
}
