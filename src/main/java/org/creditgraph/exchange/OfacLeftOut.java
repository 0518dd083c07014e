package org.creditgraph.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creditgraph.graph.Numerals;

/** What of a list has no place in the exchange format and was left out, counted. */
final class OfacLeftOut {
  private static final int LISTED_MAX = 40;

  private final Map<String, Integer> counts = new TreeMap<>();

  void add(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  /** Counts a column of a row that says something. */
  void addColumn(OfacFile.Line line, int column) {
    if (!line.value(column).isEmpty()) {
      add(line.origin().file() + " " + line.origin().columns().get(column));
    }
  }

  /** One sentence, the most first; none where nothing was left out. */
  List<String> notices() {
    if (counts.isEmpty()) {
      return List.of();
    }
    int total = counts.values().stream().mapToInt(Integer::intValue).sum();
    List<Map.Entry<String, Integer>> most = new ArrayList<>(counts.entrySet());
    most.sort(Comparator.comparing((Map.Entry<String, Integer> one) -> -one.getValue()));
    List<String> told =
        most.stream()
            .limit(LISTED_MAX)
            .map(one -> "%,d %s".formatted(one.getValue(), one.getKey()))
            .toList();
    return List.of(
        "Left out were %s that have no place in the exchange format: %s%s. / 有 %,d 项内容在交换格式中无对应位置，未导入。"
            .formatted(
                Numerals.counted(total, "statement", "statements"),
                String.join(", ", told),
                most.size() > LISTED_MAX ? " and others" : "",
                total));
  }
}
