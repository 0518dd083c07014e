package org.creditgraph.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What several populations come to together; the populations themselves are not kept. */
final class Together {
  static final String OURS = "creditgraph, probability ≥ 0.5";

  final String title;
  final List<Figures> figures = new ArrayList<>();
  final Map<String, Judgement> methods = new LinkedHashMap<>();
  final Tally tally = new Tally();

  Together(String title) {
    this.title = title;
  }

  /**
   * @param baselines with the threshold of each
   */
  void add(Evaluated evaluated, Map<Baseline, Double> baselines) {
    figures.add(Figures.of(evaluated));
    tally.add(evaluated);
    methods.merge(OURS, evaluated.at(Tally.THRESHOLD), Judgement::and);
    baselines.forEach(
        (baseline, threshold) ->
            methods.merge(
                "%s, ≥ %.2f".formatted(baseline.name(), threshold),
                Judgement.of(
                    evaluated.by(baseline), threshold, evaluated.real(), evaluated.unclear()),
                Judgement::and));
  }
}
