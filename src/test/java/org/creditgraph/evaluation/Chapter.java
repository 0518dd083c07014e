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
  private final Together generated = new Together("All generated populations together");
  private final Together fresh = new Together("Fresh shapes");
  private final List<Together> given = new ArrayList<>();
  private final Map<Baseline, Double> baselines = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder aside = new StringBuilder();

  /**
   * @param learnt the population that the baselines learn their weights and thresholds on
   */
  Chapter(boolean ofStores, Evaluated learnt) {
    this.ofStores = ofStores;
    List<KnownWorld.Pair> candidates = learnt.scored().stream().map(Scored::pair).toList();
    for (Baseline baseline :
        List.of(
            new Baseline.SharedAttributes(),
            new Baseline.AdamicAdar(),
            new Baseline.FellegiSunter(learnt.world(), ofStores, candidates))) {
      baselines.put(
          baseline, Judgement.bestThreshold(learnt.by(baseline), learnt.real(), learnt.unclear()));
    }
  }

  void addGenerated(Evaluated evaluated) {
    generated.add(evaluated, baselines);
  }

  /** Of a shape that nobody had looked at when the method was chosen. */
  void addFresh(Evaluated evaluated) {
    fresh.add(evaluated, Map.of());
  }

  void addGiven(Evaluated evaluated) {
    Together one = new Together("The population `" + evaluated.world().name() + "`");
    one.add(evaluated, baselines);
    given.add(one);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  String written() {
    line("## %s", ofStores ? "Store migrations" : "Changes of entity");
    line(Figures.HEAD);
    generated.figures.forEach(each -> line("%s", each.line()));
    given.forEach(one -> one.figures.forEach(each -> line("%s", each.line())));
    line("");
    freshShapes();
    methods(generated);
    given.forEach(this::methods);
    details("The generated populations", generated.tally, true);
    given.forEach(one -> details(one.title, one.tally, false));
    return text.toString();
  }

  /** What is wrong in populations that were given, in words, for whoever sits before the screen. */
  String aside() {
    return aside.toString();
  }

  private void freshShapes() {
    if (fresh.figures.isEmpty()) {
      return;
    }
    line("### %s", fresh.title);
    line(Figures.HEAD);
    fresh.figures.forEach(each -> line("%s", each.line()));
    line("");
    Judgement all = fresh.methods.getOrDefault(Together.OURS, new Judgement(0, 0, 0, 0, 0));
    long met = fresh.figures.stream().filter(each -> each.missed().isEmpty()).count();
    line(
        "Together: precision %.3f, recall %.3f, expected calibration error %.3f (a perfect model:"
            + " %.3f). All goals are met in %d of %d.",
        all.precision(),
        all.recall(),
        fresh.tally.likely.error(),
        fresh.tally.likely.floor().mean(),
        met,
        fresh.figures.size());
    line("");
  }

  private void methods(Together together) {
    line("### %s: methods compared", together.title);
    line("| method, on the same candidates | precision | recall | F1 | average precision |");
    line("|---|---|---|---|---|");
    together.methods.forEach(this::method);
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
  private void details(String title, Tally tally, boolean inWords) {
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
