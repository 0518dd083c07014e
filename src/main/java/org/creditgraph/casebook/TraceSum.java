package org.creditgraph.casebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What two parties share on file, each thing worth the logarithm of its rarity: a plain sum, no
 * model, to tell whether a careful reader would find a pair at all.
 */
final class TraceSum {
  private static final double ENOUGH = 12;
  private static final int KINDS = 2;
  private static final double HUB = 60;
  private static final int EARLY = 180;

  private final TraceIndex index;
  private final LocalDate since;
  private final double all;
  private final Map<Trace, Double> bits = new EnumMap<>(Trace.class);
  private boolean ordered;

  /**
   * @param trouble the first day of the conduct, or the decision where that is not on file
   */
  TraceSum(TraceIndex index, LocalDate trouble) {
    this.index = index;
    this.since = trouble.minusDays(EARLY);
    this.all = Math.max(2, index.names.size());
  }

  private double rarity(double users) {
    return users > HUB ? 0 : StrictMath.log(all / Math.max(2, users)) / StrictMath.log(2);
  }

  void ofBusinesses(String from, String to) {
    LocalDate founded = index.since.get(to);
    ordered = founded != null && !founded.isBefore(since);
    for (Trace trace :
        List.of(
            Trace.PEOPLE,
            Trace.STAFF,
            Trace.PHONE,
            Trace.MAIL,
            Trace.ACCOUNT,
            Trace.ADDRESS,
            Trace.ASSET)) {
      shared(trace, from, to);
    }
    if (!bits.containsKey(Trace.ADDRESS)) {
      shared(Trace.BUILDING, from, to);
    }
    partners(from, to);
    kin(from, to);
    names(from, to);
    kind(Trace.TRADE, from, to, all);
    if (index.declared.contains(List.of(from, to))) {
      bits.put(Trace.DECLARED, rarity(2));
    }
  }

  void ofStores(String from, String to) {
    LocalDate opened = index.since.get(to);
    ordered = opened != null && !opened.isBefore(since.plusDays(EARLY));
    String one = index.operators.getOrDefault(from, "");
    String other = index.operators.getOrDefault(to, "");
    if (one.equals(other)) {
      bits.put(Trace.OPERATOR, rarity(2) + 1);
    } else {
      boolean founded = ordered;
      ofBusinesses(one, other);
      ordered = founded;
    }
    for (Trace trace : List.of(Trace.PHONE, Trace.ACCOUNT, Trace.DEVICE)) {
      shared(trace, from, to);
    }
    kind(Trace.CATEGORY, from, to, index.operators.size());
    names(from, to);
  }

  /** Of one trade or category, of which there are many. */
  private void kind(Trace trace, String from, String to, double count) {
    TraceIndex.Ties kinds = index.of(trace);
    for (String word : kinds.things(from).keySet()) {
      if (kinds.things(to).containsKey(word)) {
        double rare = StrictMath.log(count / kinds.userCount(word)) / StrictMath.log(2);
        bits.put(trace, trace.worth * rare);
      }
    }
  }

  private void shared(Trace trace, String from, String to) {
    TraceIndex.Ties ties = index.of(trace);
    List<Double> worths = new ArrayList<>();
    Map<String, LocalDate> theirs = ties.things(from);
    ties.things(to)
        .forEach(
            (thing, day) -> {
              if (theirs.containsKey(thing)) {
                worths.add(rarity(ties.userCount(thing)));
                ordered |= !day.isBefore(since);
              }
            });
    sum(trace, worths);
  }

  private void sum(Trace trace, List<Double> worths) {
    worths.sort(Comparator.reverseOrder());
    double sum =
        worths.stream().limit(trace.most).mapToDouble(Double::doubleValue).sum() * trace.worth;
    if (sum > 0.5) {
      bits.merge(trace, sum, Math::max);
    }
  }

  /** Partners of the old one with whom the new one deals since. */
  private void partners(String from, String to) {
    TraceIndex.Ties ties = index.of(Trace.PARTNERS);
    Map<String, LocalDate> theirs = ties.things(from);
    List<Double> worths = new ArrayList<>();
    ties.things(to)
        .forEach(
            (partner, day) -> {
              LocalDate before = theirs.get(partner);
              if (before != null && before.isBefore(day) && !day.isBefore(since)) {
                worths.add(rarity(ties.userCount(partner)));
                ordered = true;
              }
            });
    sum(Trace.PARTNERS, worths);
  }

  private void kin(String from, String to) {
    TraceIndex.Ties people = index.of(Trace.PEOPLE);
    List<Double> worths = new ArrayList<>();
    Set<String> theirs = people.things(to).keySet();
    for (String one : people.things(from).keySet()) {
      Set<String> kin = new HashSet<>(index.kin.getOrDefault(one, Set.of()));
      kin.retainAll(theirs);
      kin.forEach(other -> worths.add(rarity(people.userCount(one) + people.userCount(other)) - 1));
    }
    sum(Trace.KIN, worths);
  }

  /** The same name without places, trades and forms, or two signs in a row of it. */
  private void names(String from, String to) {
    String core = index.names.getOrDefault(from, "");
    if (core.length() > 1 && core.equals(index.names.get(to))) {
      bits.merge(Trace.NAME, rarity(index.cores.getOrDefault(core, 2)), Math::max);
      return;
    }
    Set<String> pieces = NamePieces.of(index.names.getOrDefault(from, ""));
    pieces.retainAll(NamePieces.of(index.names.getOrDefault(to, "")));
    List<Double> worths = new ArrayList<>();
    pieces.forEach(piece -> worths.add(rarity(index.pieces.getOrDefault(piece, 2))));
    sum(Trace.NAME, worths);
  }

  List<String> words() {
    return bits.keySet().stream().map(Trace::word).toList();
  }

  double bits() {
    return bits.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  boolean isDetectable() {
    return ordered && bits.size() >= KINDS && bits() >= ENOUGH;
  }
}
