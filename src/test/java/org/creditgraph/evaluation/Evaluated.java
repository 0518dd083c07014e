package org.creditgraph.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.creditgraph.migration.MigrationClass;
import org.creditgraph.migration.MigrationModel;
import org.creditgraph.migration.StoreMigration;
import org.creditgraph.migration.StoreMigrations;
import org.creditgraph.scenario.TruthKind;
import org.creditgraph.succession.Evidence;
import org.creditgraph.succession.ScanProgress;
import org.creditgraph.succession.ScanQuery;
import org.creditgraph.succession.Succession;
import org.creditgraph.succession.SuccessionModel;
import org.creditgraph.succession.Successions;
import org.creditgraph.training.KnownPair;

/**
 * What the product makes of a population: every candidate it looked at, with its probability.
 *
 * @param ofStores store migrations, else changes of entity
 * @param listedCount how many parties or stores with a record it looked at
 */
record Evaluated(KnownWorld world, boolean ofStores, List<Scored> scored, int listedCount) {
  private static final int WORDS_MAX = 4;
  private static final Executor EXECUTOR =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("evaluation-", 0).factory());

  static Evaluated successions(KnownWorld world, SuccessionModel model) {
    List<Scored> scored = new ArrayList<>();
    Set<KnownWorld.Pair> real = real(world, false);
    int listed =
        new Successions(model)
            .scan(
                world.view(),
                new ScanQuery(0, false),
                EXECUTOR,
                each -> scored.add(scored(world, each, real)),
                ScanProgress.NONE)
            .listedCount();
    return new Evaluated(world, false, scored, listed);
  }

  private static Scored scored(KnownWorld world, Succession each, Set<KnownWorld.Pair> real) {
    KnownWorld.Pair pair = pair(world, each.predecessor(), each.successor());
    boolean shown = each.probability() >= Tally.THRESHOLD || real.contains(pair);
    return new Scored(
        pair, each.probability(), each.bits(), shown ? words(each.evidence()) : List.of());
  }

  static Evaluated migrations(KnownWorld world, MigrationModel migrations, SuccessionModel model) {
    List<Scored> scored = new ArrayList<>();
    Set<KnownWorld.Pair> real = real(world, true);
    Set<Integer> listed = new HashSet<>();
    new StoreMigrations(migrations, new Successions(model))
        .scan(
            world.view(),
            0,
            EXECUTOR,
            each -> {
              listed.add(each.from());
              scored.add(scored(world, each, real));
            },
            ScanProgress.NONE);
    return new Evaluated(world, true, scored, listed.size());
  }

  private static Scored scored(KnownWorld world, StoreMigration each, Set<KnownWorld.Pair> real) {
    KnownWorld.Pair pair = pair(world, each.from(), each.to());
    boolean shown = each.probability() >= Tally.THRESHOLD || real.contains(pair);
    double bits =
        each.migrationClass() == MigrationClass.PARALLEL
            ? Double.NaN
            : each.priorBits() + each.evidence().stream().mapToDouble(Evidence::weight).sum();
    return new Scored(pair, each.probability(), bits, shown ? words(each.evidence()) : List.of());
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

  Set<KnownWorld.Pair> real() {
    return real(world, ofStores);
  }

  Set<KnownWorld.Pair> unclear() {
    Set<KnownWorld.Pair> unclear =
        new HashSet<>(world.pairs(ofStores ? TruthKind.MIGRATION_UNCLEAR : TruthKind.UNCLEAR));
    unclear.removeAll(real());
    return unclear;
  }

  /** The real pairs of which traces enough are on file. */
  Set<KnownWorld.Pair> detectable() {
    return world.known(ofStores ? TruthKind.MIGRATION : TruthKind.SUCCESSION).entrySet().stream()
        .filter(entry -> entry.getValue().isDetectable())
        .map(entry -> entry.getKey())
        .collect(Collectors.toSet());
  }

  static String words(KnownPair pair) {
    List<String> words = new ArrayList<>(List.of(pair.label()));
    for (String column : Tally.DETAILS) {
      pair.detail(column)
          .filter(value -> !value.equals(pair.label()))
          .ifPresent(value -> words.add(column + " " + value));
    }
    return String.join(", ", words);
  }

  Judgement at(double threshold) {
    return Judgement.of(scored, threshold, real(), unclear());
  }

  /** Where traces suffice: real pairs without them count neither way. */
  Judgement whereTracesSuffice(double threshold) {
    Set<KnownWorld.Pair> detectable = detectable();
    Set<KnownWorld.Pair> aside = unclear();
    aside.addAll(real());
    aside.removeAll(detectable);
    return Judgement.of(scored, threshold, detectable, aside);
  }

  /** The same candidates, scored by a plain method. */
  Evaluated by(Baseline baseline) {
    List<Scored> plain =
        scored.stream()
            .map(each -> Scored.of(each.pair(), baseline.score(world, ofStores, each.pair())))
            .toList();
    return new Evaluated(world, ofStores, plain, listedCount);
  }
}
