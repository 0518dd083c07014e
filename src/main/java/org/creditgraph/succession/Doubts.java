package org.creditgraph.succession;

import static org.creditgraph.succession.Sentences.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.likelihood.Aspect;
import org.creditgraph.sanction.BilingualText;

/** What keeps a pair from being told apart, and what would decide it. */
final class Doubts {
  /** The level of {@link Feature#PARTNERS} at which what is on file tells nothing. */
  private static final int PARTNERS_NOT_TOLD = 4;

  private static final int GOES_ON_MAX = 2;
  private static final double EVEN = 0.5;

  private final Map<Feature, Integer> levels = new EnumMap<>(Feature.class);
  private final Pair pair;

  Doubts(Pair pair, List<Clue> clues) {
    this.pair = pair;
    clues.forEach(clue -> levels.put(clue.feature(), clue.level()));
  }

  private int level(Feature feature) {
    return levels.getOrDefault(feature, -1);
  }

  /** The aspects that usually tell most and of which too little is on file here. */
  private Set<Feature> untold() {
    Set<Feature> untold = EnumSet.noneOf(Feature.class);
    for (Feature feature : List.of(Feature.PEOPLE, Feature.CARRYING_ON)) {
      if (!levels.containsKey(feature)) {
        untold.add(feature);
      }
    }
    if (level(Feature.PARTNERS) < 0 || level(Feature.PARTNERS) == PARTNERS_NOT_TOLD) {
      untold.add(Feature.PARTNERS);
    }
    if (levels.keySet().stream().noneMatch(Feature::isContact)) {
      untold.add(Feature.PHONE);
    }
    return untold;
  }

  /**
   * Whether a pair that is told to be unlikely would be likelier than not if what is not on file
   * were as it is with most real pairs.
   */
  boolean undecidable(SuccessionModel model, double bits) {
    double hoped = bits;
    for (Feature feature : untold()) {
      hoped += usual(model.aspect(feature));
    }
    return model.levels().calibration().probability(bits) < EVEN
        && model.levels().calibration().probability(hoped) >= EVEN;
  }

  /** What an aspect is worth of a real pair, on average. */
  private static double usual(Aspect aspect) {
    return Math.max(
        0, aspect.levels().stream().mapToDouble(level -> level.real() * level.bits()).sum());
  }

  /** What speaks for an innocent course of events, or leaves one open, and what to ask for. */
  List<BilingualText> told() {
    List<BilingualText> doubts = new ArrayList<>();
    boolean passed =
        level(Feature.ADDRESS) >= SharedReach.SOME
            || level(Feature.PHONE) >= SharedReach.SOME
            || level(Feature.ASSET) > 0
            || level(Feature.PARTNERS) > PARTNERS_NOT_TOLD + 1
            || level(Feature.SALE) == Comparison.SOLD_TO_STRANGERS;
    int people = level(Feature.PEOPLE);
    if (passed && people <= PeopleTie.SAME_AGENT) {
      doubts.add(
          text(
              "也可能是把业务卖给了他人：两家背后的人没有已知关系。请调取转让合同和付款凭证，并核实未登记的亲属关系。",
              "The business may have been sold: those behind the two are not known to be tied."
                  + " Ask for the transfer contract and the payment, and for kin not on file."));
    } else if (passed && people <= PeopleTie.PARTNER_LEADS) {
      doubts.add(
          text(
              "也可能是原员工或合伙人买下了业务。请核实其是否出资、原负责人是否仍获利。",
              "Former staff or a partner may have bought the business. Ask whether they paid,"
                  + " and whether the former leader still profits."));
    }
    if (people >= 0 && people < PeopleTie.KIN_LEADS && carriesOn()) {
      doubts.add(
          text(
              "前者看来照常经营：后者也可能只是竞争者。",
              "The one seems to go on: the other may be no more than a competitor."));
    }
    if (untold().contains(Feature.PARTNERS)) {
      doubts.add(
          text(
              "两家在案合同太少，看不出客户是否转移：请调取后者的合同或发票。",
              "Too few contracts of the two are on file to see whether partners moved: ask for the"
                  + " other's contracts or invoices."));
    }
    if (pair.trouble().conductFrom() >= pair.trouble().decided()) {
      doubts.add(
          text(
              "记录没有写明违法行为始于何日：决定之前的变动无法确定先后。",
              "No day of the conduct is on file: what moved before the decision cannot be"
                  + " placed."));
    }
    return doubts;
  }

  private boolean carriesOn() {
    int pace = level(Feature.CARRYING_ON);
    return pace >= 0 && pace <= GOES_ON_MAX;
  }
}
