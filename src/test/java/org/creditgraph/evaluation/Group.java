package org.creditgraph.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Populations of one kind: the figures of each, of all together, and of plain methods. */
final class Group {
  final String title;
  final Measured together;
  final List<Measured> each = new ArrayList<>();
  final Map<String, Measured> plain = new LinkedHashMap<>();
  final Tally tally = new Tally();

  Group(String title) {
    this.title = title;
    together = new Measured(title, Tally.THRESHOLD);
  }

  /**
   * @param baselines with the threshold of each
   */
  void add(Evaluated evaluated, Map<Baseline, Double> baselines) {
    each.add(Measured.of(evaluated));
    together.add(evaluated);
    tally.add(evaluated);
    baselines.forEach(
        (baseline, threshold) -> {
          String name = "%s, ≥ %.2f".formatted(baseline.name(), threshold);
          plain
              .computeIfAbsent(name, absent -> new Measured(name, threshold))
              .add(evaluated.by(baseline));
        });
  }
}
