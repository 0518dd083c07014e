package org.creditgraph.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The part of the report about changes of entity, or about stores. */
final class Chapter {
  private final boolean ofStores;
  private final Map<Baseline, Double> baselines;
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder aside = new StringBuilder();

  /**
   * @param baselines with the threshold of each
   */
  Chapter(boolean ofStores, Map<Baseline, Double> baselines) {
    this.ofStores = ofStores;
    this.baselines = baselines;
  }

  void add(String group, Evaluated evaluated) {
    groups.computeIfAbsent(group, Group::new).add(evaluated, baselines);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  /** The table of figures, of all groups and of each population. */
  Chapter figures(String title) {
    line("## %s: %s", ofStores ? "Store migrations" : "Changes of entity", title);
    line("%s", Measured.HEAD);
    groups.values().stream()
        .filter(group -> group.each.size() > 1)
        .forEach(group -> line("%s", group.together.line()));
    groups.values().forEach(group -> group.each.forEach(one -> line("%s", one.line())));
    line("");
    return this;
  }

  /** Plain methods beside. */
  Chapter methods() {
    for (Group group : groups.values()) {
      line("### %s: plain methods beside", group.title);
      line("%s", Measured.SHORT_HEAD);
      line("%s", group.together.shortLine());
      group.plain.values().forEach(each -> line("%s", each.shortLine()));
      line("");
    }
    return this;
  }

  /**
   * What was found and what was not, group by group.
   *
   * @param inWords whether to tell whom it is about; of a population that was given, that is not
   *     for a report
   */
  Chapter details(int worst, boolean inWords) {
    for (Group group : groups.values()) {
      line("### %s: what was found", group.title);
      Tally tally = group.tally;
      real("surviving traces", tally.recallByTraces);
      real("what they are worth, in bits", tally.recallByBits);
      flagged(tally);
      tally.recallByDetail.forEach(this::real);
      if (tally.recallByDetail.isEmpty()) {
        real(ofStores ? "how the store moved" : "how it was done", tally.recallByLabel);
      }
      bins(group.together.calibration());
      misses(tally, worst, inWords);
      alarms(tally, worst, inWords);
    }
    return this;
  }

  private void real(String head, Map<String, Tally.Part> parts) {
    if (parts.isEmpty()) {
      return;
    }
    line("| %s | real | found | recall | traces suffice | found of them | recall |", head);
    line("|---|---|---|---|---|---|---|");
    parts.forEach(
        (name, part) ->
            line(
                "| %s | %d | %d | %s | %d | %d | %s |",
                name,
                part.all,
                part.some,
                Measured.figure(part.share()),
                part.allSufficing,
                part.someSufficing,
                Measured.figure(part.shareSufficing())));
    line("");
  }

  private void flagged(Tally tally) {
    line("| look-alike | pairs | flagged | rate |");
    line("|---|---|---|---|");
    tally.flaggedByKind.forEach(
        (name, part) -> line("| %s | %d | %d | %.3f |", name, part.all, part.some, part.share()));
    line("");
  }

  private void bins(Calibration calibration) {
    line("| probability | pairs | mean probability | real |");
    line("|---|---|---|---|");
    for (Calibration.Bin bin : calibration.bins()) {
      line(
          "| %.1f to %.1f | %d | %.3f | %.3f |",
          bin.from(), bin.until(), bin.count(), bin.mean(), bin.share());
    }
    line("");
  }

  private void misses(Tally tally, int worst, boolean inWords) {
    long sufficing = tally.misses.stream().filter(Tally.Wrong::suffices).count();
    line("Worst misses (of %d where traces suffice):", sufficing);
    line("");
    wrong("Miss", tally.worstMisses(worst), inWords);
  }

  private void alarms(Tally tally, int worst, boolean inWords) {
    line("Worst false alarms (of %d):", tally.alarms.size());
    line("");
    wrong("Alarm", tally.worstAlarms(worst), inWords);
  }

  private void wrong(String title, List<Tally.Wrong> worst, boolean inWords) {
    for (Tally.Wrong wrong : worst) {
      Scored scored = wrong.scored();
      String about =
          String.format(Locale.ROOT, "%.3f, %s, %s", scored.score(), wrong.world(), wrong.label());
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

  String written() {
    return text.toString();
  }

  /** What is wrong in populations that were given, in words, for whoever sits before the screen. */
  String aside() {
    return aside.toString();
  }
}
