package org.creditgraph.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.creditgraph.migration.MigrationModel;
import org.creditgraph.migration.StoreMigration;
import org.creditgraph.migration.StoreMigrations;
import org.creditgraph.scenario.TruthKind;
import org.creditgraph.succession.Evidence;
import org.creditgraph.succession.ScanProgress;
import org.creditgraph.succession.Succession;
import org.creditgraph.succession.SuccessionModel;
import org.creditgraph.succession.Successions;

/**
 * What the product makes of a population: every candidate it looked at, with its probability.
 *
 * @param ofStores store migrations, else changes of entity
 */
record Evaluated(KnownWorld world, boolean ofStores, List<Scored> scored) {
  private static final int WORDS_MAX = 6;

  static Evaluated successions(KnownWorld world, SuccessionModel model) {
    List<Scored> scored = new ArrayList<>();
    new Successions(model)
        .scan(world.view(), 0, each -> scored.add(scored(world, each)), ScanProgress.NONE);
    return new Evaluated(world, false, scored);
  }

  private static Scored scored(KnownWorld world, Succession each) {
    return new Scored(
        pair(world, each.predecessor(), each.successor()),
        each.probability(),
        words(each.evidence()));
  }

  static Evaluated migrations(KnownWorld world, SuccessionModel model) {
    List<Scored> scored = new ArrayList<>();
    new StoreMigrations(MigrationModel.standard(), new Successions(model))
        .scan(world.view(), 0, each -> scored.add(scored(world, each)));
    return new Evaluated(world, true, scored);
  }

  private static Scored scored(KnownWorld world, StoreMigration each) {
    return new Scored(
        pair(world, each.from(), each.to()), each.probability(), words(each.evidence()));
  }

  private static KnownWorld.Pair pair(KnownWorld world, int from, int to) {
    return new KnownWorld.Pair(world.view().id(from), world.view().id(to));
  }

  private static List<String> words(List<Evidence> evidence) {
    return evidence.stream()
        .limit(WORDS_MAX)
        .map(each -> "%+.1f %s".formatted(each.weight(), each.summary().en()))
        .toList();
  }

  static Set<KnownWorld.Pair> real(KnownWorld world, boolean ofStores) {
    return world.pairs(ofStores ? TruthKind.MIGRATION : TruthKind.SUCCESSION);
  }

  static Set<KnownWorld.Pair> unclear(KnownWorld world, boolean ofStores) {
    return world.pairs(ofStores ? TruthKind.MIGRATION_UNCLEAR : TruthKind.UNCLEAR);
  }

  Set<KnownWorld.Pair> real() {
    return real(world, ofStores);
  }

  Set<KnownWorld.Pair> unclear() {
    return unclear(world, ofStores);
  }

  Judgement at(double threshold) {
    return Judgement.of(scored, threshold, real(), unclear());
  }

  /** The same candidates, scored by a plain method. */
  List<Scored> by(Baseline baseline) {
    return scored.stream()
        .map(each -> Scored.of(each.pair(), baseline.score(world, ofStores, each.pair())))
        .toList();
  }
}
