package org.creditgraph.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.creditgraph.scenario.TruthKind;
import org.creditgraph.training.KnownPair;

/** Counts over several populations by what their makers tell of each pair, and what was wrong. */
final class Tally {
  static final double THRESHOLD = 0.5;

  /** What makers tell of a change of entity, besides its label. */
  static final List<String> DETAILS = List.of("vehicle", "front", "form", "timing", "skill");

  private static final int TRACES_MAX = 6;
  private static final List<Integer> BITS = List.of(5, 10, 15, 20, 30, 45);

  /** So many of so many; and of those of which traces suffice. */
  static final class Part {
    int some;
    int all;
    int someSufficing;
    int allSufficing;

    void add(boolean counted, boolean suffices) {
      all++;
      some += counted ? 1 : 0;
      allSufficing += suffices ? 1 : 0;
      someSufficing += counted && suffices ? 1 : 0;
    }

    double share() {
      return all == 0 ? Double.NaN : (double) some / all;
    }

    double shareSufficing() {
      return allSufficing == 0 ? Double.NaN : (double) someSufficing / allSufficing;
    }
  }

  /** A pair that was judged wrongly, and what is known of it. */
  record Wrong(String world, String label, Scored scored, boolean suffices) {}

  final Map<String, Part> recallByLabel = new TreeMap<>();
  final Map<String, Part> flaggedByKind = new TreeMap<>();
  final Map<String, Part> recallByTraces = new TreeMap<>();
  final Map<String, Part> recallByBits = new TreeMap<>();
  final Map<String, Map<String, Part>> recallByDetail = new LinkedHashMap<>();
  final List<Wrong> misses = new ArrayList<>();
  final List<Wrong> alarms = new ArrayList<>();

  void add(Evaluated evaluated) {
    boolean ofStores = evaluated.ofStores();
    KnownWorld world = evaluated.world();
    Map<KnownWorld.Pair, Scored> best = new HashMap<>();
    Judgement.ranked(evaluated.scored(), evaluated.unclear())
        .forEach(each -> best.put(each.pair(), each));
    world
        .known(ofStores ? TruthKind.MIGRATION : TruthKind.SUCCESSION)
        .forEach((pair, known) -> real(world, pair, known, best));
    Map<KnownWorld.Pair, KnownPair> decoys =
        world.known(ofStores ? TruthKind.MIGRATION_DECOY : TruthKind.DECOY);
    Set<KnownWorld.Pair> real = evaluated.real();
    decoys.forEach(
        (pair, known) -> {
          if (!real.contains(pair)) {
            part(flaggedByKind, known.label()).add(isAt(best, pair), false);
          }
        });
    best.values().stream()
        .filter(each -> each.score() >= THRESHOLD && !real.contains(each.pair()))
        .forEach(each -> alarm(world, each, decoys));
  }

  private static Part part(Map<String, Part> parts, String name) {
    return parts.computeIfAbsent(name, absent -> new Part());
  }

  private static boolean isAt(Map<KnownWorld.Pair, Scored> best, KnownWorld.Pair pair) {
    Scored scored = best.get(pair);
    return scored != null && scored.score() >= THRESHOLD;
  }

  private void real(
      KnownWorld world, KnownWorld.Pair pair, KnownPair known, Map<KnownWorld.Pair, Scored> best) {
    boolean found = isAt(best, pair);
    boolean suffices = known.isDetectable();
    part(recallByLabel, known.label()).add(found, suffices);
    known
        .traceCount()
        .ifPresent(
            count ->
                part(recallByTraces, count < TRACES_MAX ? "" + count : TRACES_MAX + " and more")
                    .add(found, suffices));
    known.traceBits().ifPresent(bits -> part(recallByBits, bitsBand(bits)).add(found, suffices));
    for (String column : DETAILS) {
      known
          .detail(column)
          .ifPresent(
              value ->
                  part(
                          recallByDetail.computeIfAbsent(column, c -> new TreeMap<>()),
                          detailBand(value))
                      .add(found, suffices));
    }
    if (!found) {
      Scored scored =
          best.getOrDefault(pair, new Scored(pair, 0, Double.NaN, List.of("no candidate")));
      misses.add(new Wrong(world.name(), Evaluated.words(known), scored, suffices));
    }
  }

  private static String bitsBand(double bits) {
    int from = 0;
    for (int until : BITS) {
      if (bits < until) {
        return String.format(Locale.ROOT, "%02d to %02d", from, until);
      }
      from = until;
    }
    return from + " and more";
  }

  /** Numbers, such as skill, by quarters; words as they are. */
  private static String detailBand(String value) {
    if (!value.matches("[01](\\.[0-9]+)?")) {
      return value;
    }
    int quarter = Math.min(3, (int) (Double.parseDouble(value) * 4));
    return List.of("0 to 0.25", "0.25 to 0.5", "0.5 to 0.75", "0.75 to 1").get(quarter);
  }

  private void alarm(KnownWorld world, Scored each, Map<KnownWorld.Pair, KnownPair> decoys) {
    KnownPair decoy = decoys.get(each.pair());
    alarms.add(new Wrong(world.name(), decoy == null ? "not planted" : decoy.label(), each, false));
  }

  /** Those of which traces suffice, the least likely first. */
  List<Wrong> worstMisses(int count) {
    return misses.stream()
        .filter(Wrong::suffices)
        .sorted(Comparator.comparingDouble(wrong -> wrong.scored().score()))
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
