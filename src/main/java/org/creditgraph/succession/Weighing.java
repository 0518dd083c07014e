package org.creditgraph.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.Period;
import org.creditgraph.likelihood.Calibration;
import org.creditgraph.snapshot.Link;
import org.creditgraph.snapshot.View;
import org.jspecify.annotations.Nullable;

/** Weighs clues by a model and puts the outcome into words. */
final class Weighing {
  /**
   * The same hands alone make no successor, and neither does the same business in other hands: with
   * a sign of only one of the two the probability stays below even odds.
   */
  private static final double HALF_KNOWN_MAX = 0.45;

  private final SuccessionModel model;
  private final View view;

  Weighing(SuccessionModel model, View view) {
    this.model = model;
    this.view = view;
  }

  /** What the clues come to, before it is put into words. */
  record Sum(double bits, double capped, double probability, boolean moved, boolean tied) {}

  Sum sum(List<Clue> clues) {
    double bits = model.levels().priorBits();
    boolean moved = false;
    boolean tied = false;
    for (Clue clue : clues) {
      bits += model.bits(clue);
      moved |= tellsOfTrade(clue);
      tied |= tellsOfPeople(clue);
    }
    Calibration calibration = model.levels().calibration();
    double most = moved && tied ? bits : calibration.bitsUpTo(HALF_KNOWN_MAX);
    double capped = Math.min(bits, most);
    return new Sum(bits, capped, calibration.probability(capped), moved, tied);
  }

  private static boolean tellsOfTrade(Clue clue) {
    return switch (clue.feature()) {
      case PARTNERS -> clue.level() > 1;
      case ASSET -> clue.level() > 0;
      default -> false;
    };
  }

  private static boolean tellsOfPeople(Clue clue) {
    return switch (clue.feature()) {
      case PEOPLE, ASSET -> clue.level() > 0;
      case ADDRESS, PHONE, EMAIL, WEBSITE, ACCOUNT -> clue.level() >= SharedReach.SOME;
      case NAME -> clue.level() > 1;
      default -> false;
    };
  }

  Succession succession(Pair pair, List<Weighed> clued, Sum sum, List<Trouble> troubles) {
    List<Evidence> evidence = new ArrayList<>();
    Sentences sentences = new Sentences(view, pair);
    for (Weighed one : clued) {
      Clue clue = one.clue();
      double bits = one.bits();
      if (bits != 0) {
        evidence.add(
            new Evidence(
                sentences.kind(clue),
                bits,
                sentences.of(clue),
                nodes(pair.old().node(), clue.links()),
                clue.links(),
                period(clue.from(), clue.until())));
      }
    }
    if (sum.capped() < sum.bits()) {
      evidence.add(
          new Evidence(
              EvidenceKind.DAMPING,
              sum.capped() - sum.bits(),
              sum.moved() ? sentences.strangers() : sentences.unmoved(),
              List.of(),
              List.of(),
              Period.ALWAYS));
    }
    evidence.sort(
        Comparator.<Evidence>comparingDouble(one -> -Math.abs(one.weight()))
            .thenComparing(Evidence::kind));
    List<CreditRecord> records = new ArrayList<>();
    for (Trouble trouble : troubles) {
      if (trouble.allows(pair.start().day())) {
        records.add(trouble.record());
      }
    }
    return new Succession(
        pair.old().node(),
        pair.next().node(),
        sum.probability(),
        OptionalDouble.empty(),
        LocalDate.ofEpochDay(pair.start().day()),
        records,
        model.levels().priorBits(),
        evidence,
        sentences.missing(clued.stream().map(Weighed::clue).toList()));
  }

  /** A clue with what it weighs. */
  record Weighed(Clue clue, double bits) {}

  List<Weighed> weighed(List<Clue> clues) {
    return clues.stream().map(clue -> new Weighed(clue, model.bits(clue))).toList();
  }

  private List<Integer> nodes(int first, List<Integer> links) {
    if (links.isEmpty()) {
      return List.of();
    }
    List<Integer> nodes = new ArrayList<>();
    nodes.add(first);
    for (int number : links) {
      Link link = view.link(number);
      int last = nodes.getLast();
      nodes.add(link.from() == last ? link.to() : link.from());
    }
    return nodes;
  }

  static Period period(int from, int until) {
    return new Period(date(from), date(until));
  }

  private static @Nullable LocalDate date(int day) {
    return day == Integer.MIN_VALUE || day == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(day);
  }
}
