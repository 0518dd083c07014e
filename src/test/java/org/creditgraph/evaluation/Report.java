package org.creditgraph.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The page with the figures: two parts are written by commands, the rest by hand. */
final class Report {
  private static final Path FILE = Path.of("docs/evaluation.md");
  static final String LEFT_OUT =
      "<!-- What follows is written with --kinds-left-out --regimes. -->";
  static final String SHIPPED = "<!-- What follows is written with --shipped. -->";
  private static final List<String> MARKS = List.of(LEFT_OUT, SHIPPED);

  private Report() {}

  /** Replaces what stands after a mark, up to the next one. */
  static void replace(String mark, String part) throws IOException {
    String text = Files.exists(FILE) ? Files.readString(FILE) : "";
    Files.writeString(FILE, replaced(text, mark, part));
  }

  static String replaced(String text, String mark, String part) {
    int begin = text.indexOf(mark);
    String before = begin < 0 ? text.stripTrailing() + "\n\n" : text.substring(0, begin);
    int end =
        MARKS.stream()
            .filter(other -> !other.equals(mark))
            .mapToInt(other -> text.indexOf(other))
            .filter(at -> begin >= 0 && at > begin)
            .min()
            .orElse(-1);
    String after = end < 0 ? "" : "\n" + text.substring(end);
    return before + mark + "\n\n" + part.stripTrailing() + "\n" + after;
  }
}
