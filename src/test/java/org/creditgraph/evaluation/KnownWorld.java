package org.creditgraph.evaluation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.population.PopulationPlan;
import org.creditgraph.scenario.Ledger;
import org.creditgraph.scenario.ScenarioPlan;
import org.creditgraph.scenario.TruthKind;
import org.creditgraph.snapshot.View;
import org.creditgraph.training.KnownPair;
import org.creditgraph.training.KnownPopulation;
import org.creditgraph.training.LoadedPopulation;

/**
 * A population of which the truth is known.
 *
 * @param ledger its facts in plain maps, for the baselines
 */
record KnownWorld(LoadedPopulation loaded, Ledger ledger) {

  /** A pair of ids. */
  record Pair(String from, String to) {}

  static KnownWorld of(ScenarioPlan plan) {
    return of(KnownPopulation.of(plan));
  }

  /** A folder with the folders `data` and `truth`. */
  static KnownWorld of(Path folder) {
    return of(KnownPopulation.of(folder, PopulationPlan.USUAL_END));
  }

  static KnownWorld of(KnownPopulation population) {
    Ledger ledger = new Ledger();
    LoadedPopulation loaded = LoadedPopulation.of(population, ledger::look);
    ledger.finish();
    return new KnownWorld(loaded, ledger);
  }

  String name() {
    return loaded.source().name();
  }

  String kind() {
    return loaded.source().kind();
  }

  View view() {
    return loaded.view();
  }

  Set<Pair> pairs(TruthKind kind) {
    return known(kind).keySet();
  }

  /** What is known of the pairs of a kind. */
  Map<Pair, KnownPair> known(TruthKind kind) {
    Map<Pair, KnownPair> known = new HashMap<>();
    List<KnownPair> truth = loaded.truth(kind);
    truth.forEach(each -> known.putIfAbsent(new Pair(each.from(), each.to()), each));
    return known;
  }
}
