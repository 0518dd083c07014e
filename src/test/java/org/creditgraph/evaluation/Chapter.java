package org.creditgraph.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The part of the report about changes of entity, or about stores. */
final class Chapter {
  private static final int WORST = 5;

  private final boolean ofStores;
  private final List<Evaluated> generated = new ArrayList<>();
  private final List<Evaluated> given = new ArrayList<>();
  private final List<Baseline> baselines = new ArrayList<>();
  private final Map<Baseline, Double> thresholds = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder aside = new StringBuilder();

  /**
   * @param learnt the population that the baselines learn their weights and thresholds on
   */
  Chapter(boolean ofStores, Evaluated learnt) {
    this.ofStores = ofStores;
    List<KnownWorld.Pair> candidates = learnt.scored().stream().map(Scored::pair).toList();
    baselines.add(new Baseline.SharedAttributes());
    baselines.add(new Baseline.AdamicAdar());
    baselines.add(new Baseline.FellegiSunter(learnt.world(), ofStores, candidates));
    for (Baseline baseline : baselines) {
      thresholds.put(
          baseline, Judgement.bestThreshold(learnt.by(baseline), learnt.real(), learnt.unclear()));
    }
  }

  void addGenerated(Evaluated evaluated) {
    generated.add(evaluated);
  }

  void addGiven(Evaluated evaluated) {
    given.add(evaluated);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  String written() {
    line("## %s", ofStores ? "Store migrations" : "Changes of entity");
    worlds();
    methods("All generated populations together", generated);
    given.forEach(each -> methods("The population `" + each.world().name() + "`", List.of(each)));
    details("The generated populations", generated, true);
    given.forEach(
        each -> details("The population `" + each.world().name() + "`", List.of(each), false));
    return text.toString();
  }

  /** What is wrong in populations that were given, in words, for whoever sits before the screen. */
  String aside() {
    return aside.toString();
  }

  private void worlds() {
    line(
        "| population | real pairs | met as candidates | reported | precision | recall |"
            + " average precision | calibration error | of a perfect model | of all candidates |");
    line("|---|---|---|---|---|---|---|---|---|---|");
    generated.forEach(this::world);
    given.forEach(this::world);
    line("");
  }

  private void world(Evaluated evaluated) {
    Judgement judged = evaluated.at(Tally.THRESHOLD);
    Calibration calibration = new Calibration(0.05);
    calibration.add(evaluated.scored(), evaluated.real(), evaluated.unclear());
    Calibration all = new Calibration(0);
    all.add(evaluated.scored(), evaluated.real(), evaluated.unclear());
    Calibration.Floor floor = calibration.floor();
    line(
        "| %s | %d | %.3f | %d | %.3f | %.3f | %.3f | %.3f | %.3f, up to %.3f | %.4f |",
        evaluated.world().name(),
        judged.real(),
        judged.blockingRecall(),
        judged.reported(),
        judged.precision(),
        judged.recall(),
        judged.averagePrecision(),
        calibration.error(),
        floor.mean(),
        floor.high(),
        all.error());
  }

  private void methods(String title, List<Evaluated> all) {
    line("### %s: methods compared", title);
    line("| method, on the same candidates | precision | recall | F1 | average precision |");
    line("|---|---|---|---|---|");
    method(
        "creditgraph, probability ≥ 0.5",
        all.stream().map(each -> each.at(Tally.THRESHOLD)).reduce(Judgement::and).orElseThrow());
    for (Baseline baseline : baselines) {
      double threshold = thresholds.getOrDefault(baseline, 0.0);
      method(
          baseline.name() + String.format(Locale.ROOT, ", ≥ %.2f", threshold),
          all.stream()
              .map(each -> Judgement.of(each.by(baseline), threshold, each.real(), each.unclear()))
              .reduce(Judgement::and)
              .orElseThrow());
    }
    line("");
  }

  private void method(String name, Judgement judged) {
    line(
        "| %s | %.3f | %.3f | %.3f | %.3f |",
        name, judged.precision(), judged.recall(), judged.f1(), judged.averagePrecision());
  }

  /**
   * @param inWords whether to tell whom it is about: of a population that was given, that is not
   *     for a report
   */
  private void details(String title, List<Evaluated> all, boolean inWords) {
    Tally tally = new Tally();
    all.forEach(tally::add);
    line("### %s: what was found", title);
    parts("scheme | real | found | recall", tally.recallByScheme);
    parts("look-alike | pairs | flagged | rate", tally.flaggedByKind);
    if (!ofStores) {
      parts("attributes changed, of six | real | found | recall", tally.recallByChanged);
      parts("attributes changed, of six | reported | real | precision", tally.precisionByChanged);
    }
    line("| probability | pairs | mean probability | real |");
    line("|---|---|---|---|");
    for (Calibration.Bin bin : tally.all.bins()) {
      line(
          "| %.1f to %.1f | %d | %.3f | %.3f |",
          bin.from(), bin.until(), bin.count(), bin.mean(), bin.share());
    }
    line("");
    line(
        "Expected calibration error: %.3f of pairs with probability ≥ 0.05 (a perfect model: %.3f),"
            + " %.4f of all candidates.",
        tally.likely.error(), tally.likely.floor().mean(), tally.all.error());
    line("");
    wrong("Worst misses", tally.worstMisses(WORST), tally.misses.size(), inWords);
    wrong("Worst false alarms", tally.worstAlarms(WORST), tally.alarms.size(), inWords);
  }

  private void parts(String head, Map<?, Tally.Part> parts) {
    line("| %s |", head);
    line("|---|---|---|---|");
    parts.forEach(
        (name, part) -> line("| %s | %d | %d | %.2f |", name, part.all, part.some, part.share()));
    line("");
  }

  private void wrong(String title, List<Tally.Wrong> worst, int count, boolean inWords) {
    line("%s (of %d):", title, count);
    line("");
    for (Tally.Wrong wrong : worst) {
      Scored scored = wrong.scored();
      String about = "%.3f, %s, %s".formatted(scored.score(), wrong.world(), wrong.label());
      String words =
          ": %s → %s. %s"
              .formatted(
                  scored.pair().from(), scored.pair().to(), String.join(" ", scored.words()));
      line("- %s%s", about, inWords ? words : ".");
      if (!inWords) {
        aside.append(title).append(": ").append(about).append(words).append('\n');
      }
    }
    line("");
  }
}
