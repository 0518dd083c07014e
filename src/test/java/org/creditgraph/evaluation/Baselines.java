package org.creditgraph.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.migration.MigrationModel;
import org.creditgraph.scenario.ScenarioPlan;
import org.creditgraph.scenario.Shape;
import org.creditgraph.succession.SuccessionModel;

/**
 * Plain methods with their thresholds, learnt on a population of the templates that nothing else is
 * learnt or measured on.
 *
 * @param ofParties by method
 * @param ofStores by method
 */
record Baselines(Map<Baseline, Double> ofParties, Map<Baseline, Double> ofStores) {
  private static final long SEED = 8_001;
  private static final int ENTERPRISES = 10_000;

  static final Baselines NONE = new Baselines(Map.of(), Map.of());

  static Baselines learnt(SuccessionModel succession, MigrationModel migration) {
    KnownWorld world = KnownWorld.of(ScenarioPlan.of(SEED, ENTERPRISES, Shape.USUAL));
    return new Baselines(
        thresholds(Evaluated.successions(world, succession)),
        thresholds(Evaluated.migrations(world, migration, succession)));
  }

  private static Map<Baseline, Double> thresholds(Evaluated learnt) {
    List<KnownWorld.Pair> candidates = learnt.scored().stream().map(Scored::pair).toList();
    Map<Baseline, Double> thresholds = new LinkedHashMap<>();
    for (Baseline baseline :
        List.of(
            new Baseline.SharedAttributes(),
            new Baseline.AdamicAdar(),
            new Baseline.FellegiSunter(learnt.world(), learnt.ofStores(), candidates))) {
      thresholds.put(
          baseline,
          Judgement.bestThreshold(learnt.by(baseline).scored(), learnt.real(), learnt.unclear()));
    }
    return thresholds;
  }
}
