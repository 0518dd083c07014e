package org.creditgraph.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page with the figures: two parts are written by commands, the rest by hand. */
final class Report {
  private static final Path FILE = Path.of("docs/evaluation.md");
  static final String MAIN = "<!-- What follows is written by the command. -->";
  static final String LEFT_OUT = "<!-- What follows is written with --leave-one-out. -->";

  private Report() {}

  /** Replaces what stands after a mark, up to the other one. */
  static void replace(String mark, String part) throws IOException {
    String text = Files.exists(FILE) ? Files.readString(FILE) : "";
    Files.writeString(FILE, replaced(text, mark, part));
  }

  static String replaced(String text, String mark, String part) {
    String other = mark.equals(MAIN) ? LEFT_OUT : MAIN;
    int begin = text.indexOf(mark);
    String before = begin < 0 ? text.stripTrailing() + "\n\n" : text.substring(0, begin);
    int end = begin < 0 ? -1 : text.indexOf(other, begin);
    String after = end < 0 ? "" : "\n" + text.substring(end);
    return before + mark + "\n\n" + part.stripTrailing() + "\n" + after;
  }
}
