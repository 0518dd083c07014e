package org.creditgraph.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.creditgraph.graph.CreditRecord;
import org.creditgraph.graph.Period;
import org.creditgraph.likelihood.Calibration;
import org.creditgraph.sanction.BilingualText;
import org.creditgraph.snapshot.LinkVersion;
import org.creditgraph.snapshot.View;

/** Weighs clues by a model and puts the outcome into words. */
final class Weighing {
  private final SuccessionModel model;
  private final View view;

  Weighing(SuccessionModel model, View view) {
    this.model = model;
    this.view = view;
  }

  /**
   * What the clues come to, before it is put into words.
   *
   * @param told the bits that are left of these where the pair is a leap over two steps
   * @param over the party between the two steps, -1 for none
   */
  record Sum(double bits, double told, double probability, int over) {}

  Sum sum(List<Clue> clues) {
    double bits = model.levels().priorBits();
    for (Clue clue : clues) {
      bits += model.bits(clue);
    }
    return new Sum(bits, bits, model.levels().calibration().probability(bits), -1);
  }

  /** The same for a leap over a party: of its probability only a part is left. */
  Sum leap(Sum sum, double part, int over) {
    Calibration calibration = model.levels().calibration();
    double told = Math.min(sum.bits(), calibration.bitsUpTo(sum.probability() * part));
    return new Sum(sum.bits(), told, calibration.probability(told), over);
  }

  Succession succession(Pair pair, List<Weighed> clued, Sum sum, List<Trouble> troubles) {
    List<Evidence> evidence = new ArrayList<>();
    Sentences sentences = new Sentences(view, pair);
    for (Weighed one : clued) {
      Clue clue = one.clue();
      double bits = one.bits();
      if (bits != 0 || isToldAnyway(clue)) {
        List<LinkVersion> links = clue.links().stream().map(view::linkVersion).toList();
        evidence.add(
            new Evidence(
                sentences.kind(clue),
                bits,
                sentences.of(clue),
                Evidence.nodes(pair.old().node(), links),
                links,
                Evidence.period(clue.from(), clue.until())));
      }
    }
    if (sum.told() < sum.bits()) {
      evidence.add(damping(sum.told() - sum.bits(), sentences.leap(sum.over())));
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
    List<Clue> clues = clued.stream().map(Weighed::clue).toList();
    Doubts doubts = new Doubts(pair, clues);
    return new Succession(
        pair.old().node(),
        pair.next().node(),
        sum.probability(),
        OptionalDouble.empty(),
        LocalDate.ofEpochDay(pair.start().day()),
        records,
        model.levels().priorBits(),
        evidence,
        doubts.undecidable(model, sum.told()),
        doubts.told(),
        sentences.missing(clues));
  }

  /** What is shared is told although everybody shares it, and so is that nothing is hidden. */
  private static boolean isToldAnyway(Clue clue) {
    boolean told = clue.feature().isContact() || clue.feature() == Feature.DECLARED;
    return told && clue.level() > 0;
  }

  private static Evidence damping(double bits, BilingualText why) {
    return new Evidence(EvidenceKind.DAMPING, bits, why, List.of(), List.of(), Period.ALWAYS);
  }

  /** A clue with what it weighs. */
  record Weighed(Clue clue, double bits) {}

  List<Weighed> weighed(List<Clue> clues) {
    return clues.stream().map(clue -> new Weighed(clue, model.bits(clue))).toList();
  }
}
