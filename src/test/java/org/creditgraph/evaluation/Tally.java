package org.creditgraph.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.creditgraph.scenario.TruthKind;

/** Counts over several populations by scheme, by number of attributes changed, by look-alike. */
final class Tally {
  static final double THRESHOLD = 0.5;

  /** So many of so many. */
  static final class Part {
    int some;
    int all;

    void add(boolean counted) {
      all++;
      some += counted ? 1 : 0;
    }

    double share() {
      return all == 0 ? 0 : (double) some / all;
    }
  }

  /** A pair that was judged wrongly, and what is known of it. */
  record Wrong(String world, String label, Scored scored) {}

  final Map<String, Part> recallByScheme = new TreeMap<>();
  final Map<String, Part> flaggedByKind = new TreeMap<>();
  final Map<Integer, Part> recallByChanged = new TreeMap<>();
  final Map<Integer, Part> precisionByChanged = new TreeMap<>();
  final List<Wrong> misses = new ArrayList<>();
  final List<Wrong> alarms = new ArrayList<>();
  final Calibration likely = new Calibration(0.05);
  final Calibration all = new Calibration(0);

  void add(Evaluated evaluated) {
    boolean ofStores = evaluated.ofStores();
    KnownWorld world = evaluated.world();
    Set<KnownWorld.Pair> real = evaluated.real();
    Set<KnownWorld.Pair> unclear = evaluated.unclear();
    likely.add(evaluated.scored(), real, unclear);
    all.add(evaluated.scored(), real, unclear);
    Map<KnownWorld.Pair, Scored> best = new HashMap<>();
    Judgement.ranked(evaluated.scored(), unclear).forEach(each -> best.put(each.pair(), each));
    Traits traits = new Traits(world.ledger());
    world
        .labels(ofStores ? TruthKind.MIGRATION : TruthKind.SUCCESSION)
        .forEach((pair, label) -> real(world, pair, label, best, traits, ofStores));
    Map<KnownWorld.Pair, String> decoys =
        world.labels(ofStores ? TruthKind.MIGRATION_DECOY : TruthKind.DECOY);
    decoys.forEach(
        (pair, label) ->
            flaggedByKind.computeIfAbsent(label, l -> new Part()).add(isAt(best, pair)));
    best.values().stream()
        .filter(each -> each.score() >= THRESHOLD)
        .forEach(each -> reported(world, each, real, decoys, traits, ofStores));
  }

  private static boolean isAt(Map<KnownWorld.Pair, Scored> best, KnownWorld.Pair pair) {
    Scored scored = best.get(pair);
    return scored != null && scored.score() >= THRESHOLD;
  }

  private void real(
      KnownWorld world,
      KnownWorld.Pair pair,
      String label,
      Map<KnownWorld.Pair, Scored> best,
      Traits traits,
      boolean ofStores) {
    boolean found = isAt(best, pair);
    recallByScheme.computeIfAbsent(label, l -> new Part()).add(found);
    if (!ofStores) {
      int changed = traits.changed(pair.from(), pair.to());
      recallByChanged.computeIfAbsent(changed, c -> new Part()).add(found);
    }
    if (!found) {
      Scored scored = best.getOrDefault(pair, new Scored(pair, 0, List.of("no candidate")));
      misses.add(new Wrong(world.name(), label, scored));
    }
  }

  private void reported(
      KnownWorld world,
      Scored each,
      Set<KnownWorld.Pair> real,
      Map<KnownWorld.Pair, String> decoys,
      Traits traits,
      boolean ofStores) {
    boolean right = real.contains(each.pair());
    if (!ofStores) {
      int changed = traits.changed(each.pair().from(), each.pair().to());
      precisionByChanged.computeIfAbsent(changed, c -> new Part()).add(right);
    }
    if (!right) {
      String label = decoys.getOrDefault(each.pair(), "not planted");
      alarms.add(new Wrong(world.name(), label, each));
    }
  }

  List<Wrong> worstMisses(int count) {
    return misses.stream()
        .sorted(Comparator.comparingDouble((Wrong wrong) -> wrong.scored().score()))
        .limit(count)
        .toList();
  }

  List<Wrong> worstAlarms(int count) {
    return alarms.stream()
        .sorted(Comparator.comparingDouble((Wrong wrong) -> -wrong.scored().score()))
        .limit(count)
        .toList();
  }
}
