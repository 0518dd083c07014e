package org.creditgraph.succession;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditgraph.identity.Identities;
import org.creditgraph.succession.Weighing.Sum;

/**
 * Tells the steps of a chain from leaps over them: where A went on as B and B as C, C has much in
 * common with A, but what A's people did to escape is told by the two steps. A leap is left as much
 * probability as the steps leave it: p·(1 − p(A→B)·p(B→C)), by the likeliest B. Steps weigh as they
 * stand, so that what is told does not depend on the order in which it is asked.
 */
final class Chains {
  /** What is less likely is no step. */
  static final double STEP_MIN = 0.5;

  /** What is less likely need not be told apart. */
  private static final double LEAP_MIN = 0.05;

  private final TraceReader reader;
  private final Comparison comparison;
  private final Weighing weighing;
  private final Identities identities;

  Chains(TraceReader reader, Comparison comparison, Weighing weighing) {
    this.reader = reader;
    this.comparison = comparison;
    this.weighing = weighing;
    identities = Identities.of(reader.view());
  }

  /** Something found, before it is put into words. */
  record Hit(Pair pair, List<Clue> clues, Sum sum, List<Trouble> troubles) {
    private boolean isStep() {
      return sum.probability() >= STEP_MIN;
    }

    private boolean before(Hit other) {
      return pair.start().day() < other.pair.start().day();
    }
  }

  /** What a pair comes to; empty where the order in time does not allow it, or both are one. */
  Optional<Hit> hit(Trace old, Trace next, List<Trouble> troubles) {
    if (identities.first(old.node()) == identities.first(next.node())) {
      return Optional.empty();
    }
    return Pairs.of(reader, old, next, troubles)
        .map(
            pair -> {
              List<Clue> clues = comparison.clues(pair);
              return new Hit(pair, clues, weighing.sum(clues), troubles);
            });
  }

  /** The hits of one predecessor, leaps damped, that are as likely as asked. */
  List<Hit> ofSuccessors(List<Hit> hits, double minimum) {
    return damped(
        hits,
        minimum,
        (leap, step) ->
            step.before(leap) ? second(step.pair().next(), leap.pair().next()) : Optional.empty());
  }

  /** The hits of one successor, leaps damped, that are as likely as asked. */
  List<Hit> ofPredecessors(List<Hit> hits, double minimum) {
    return damped(
        hits,
        minimum,
        (leap, step) ->
            second(leap.pair().old(), step.pair().old()).filter(first -> first.before(leap)));
  }

  /** The other step of a chain of which a hit may be a leap over both. */
  private interface OtherStep {
    Optional<Hit> of(Hit leap, Hit step);
  }

  private Optional<Hit> second(Trace old, Trace next) {
    List<Trouble> troubles = Trouble.of(reader.view(), old.node());
    return troubles.isEmpty() ? Optional.empty() : hit(old, next, troubles).filter(Hit::isStep);
  }

  private List<Hit> damped(List<Hit> hits, double minimum, OtherStep other) {
    List<Hit> damped = new ArrayList<>();
    for (Hit hit : hits) {
      Hit found = hit.sum().probability() < LEAP_MIN ? hit : damped(hit, hits, other);
      if (found.sum().probability() >= minimum) {
        damped.add(found);
      }
    }
    return damped;
  }

  private Hit damped(Hit leap, List<Hit> hits, OtherStep other) {
    double most = 0;
    int over = -1;
    for (Hit step : hits) {
      if (step == leap || !step.isStep()) {
        continue;
      }
      double first = step.sum().probability();
      double both = other.of(leap, step).map(hit -> hit.sum().probability() * first).orElse(0.0);
      int between = between(leap.pair(), step.pair());
      if (both > most || both > 0 && both == most && id(between).compareTo(id(over)) < 0) {
        most = both;
        over = between;
      }
    }
    if (over < 0) {
      return leap;
    }
    Sum sum = weighing.leap(leap.sum(), 1 - most, over);
    return new Hit(leap.pair(), leap.clues(), sum, leap.troubles());
  }

  private String id(int node) {
    return reader.view().id(node);
  }

  /** Whom a step leads to, or comes from, that the leap passes over. */
  private static int between(Pair leap, Pair step) {
    boolean sameOld = step.old().node() == leap.old().node();
    return sameOld ? step.next().node() : step.old().node();
  }
}
