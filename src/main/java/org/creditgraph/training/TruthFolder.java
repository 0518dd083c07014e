package org.creditgraph.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.creditgraph.graph.Refusal;
import org.creditgraph.scenario.TruthKind;

/**
 * Reads the truth about a population: six files of pairs, of which any may be missing. The first
 * two columns are the pair; the others are known by their names.
 */
final class TruthFolder {
  /** What the label is called, the first that there is. */
  private static final List<String> LABELS =
      List.of("recipe", "scheme", "narrative", "kind", "vehicle", "through", "why");

  /** Other words of other makers. */
  private static final Map<String, String> SAME_AS = Map.of("nominee", "front");

  private TruthFolder() {}

  static void read(Path folder, Consumer<KnownPair> sink) {
    for (TruthKind kind : TruthKind.values()) {
      Path file = folder.resolve(kind.file());
      if (Files.exists(file)) {
        read(kind, file, sink);
      }
    }
  }

  private static void read(TruthKind kind, Path file, Consumer<KnownPair> sink) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> head = lines.isEmpty() ? List.of() : cells(lines.getFirst());
    String label = LABELS.stream().filter(head::contains).findFirst().orElse("");
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = cells(lines.get(i));
      if (cells.size() != head.size() || cells.size() < 2) {
        throw new Refusal(
            "TRUTH_UNREADABLE",
            "Line %d of \"%s\" has %d cells, its head %d: write one pair a line, as `generate --truth` does."
                .formatted(i + 1, file, cells.size(), head.size()));
      }
      Map<String, String> details = new HashMap<>();
      for (int j = 2; j < cells.size(); j++) {
        details.put(SAME_AS.getOrDefault(head.get(j), head.get(j)), cells.get(j));
      }
      String called = details.getOrDefault(label, "");
      sink.accept(new KnownPair(kind, cells.get(0), cells.get(1), called, details));
    }
  }

  /** The cells of a line; one in quotes may hold commas, and two quotes for one. */
  static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char sign = line.charAt(i);
      if (sign == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(sign);
        i++;
      } else if (sign == '"') {
        quoted = !quoted;
      } else if (sign == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(sign);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
