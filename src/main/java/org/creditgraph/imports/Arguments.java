package org.creditgraph.imports;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditgraph.graph.Refusal;
import org.creditgraph.ingest.ImportRequest.Format;
import org.jspecify.annotations.Nullable;

/**
 * The words after a command, as `--option value` or `--option=value`, and how their values are
 * read. A setting (`--creditgraph.home=…`, any name with a dot) is not an option; it is left out.
 */
final class Arguments {
  private final String command;
  private final List<String> words = new ArrayList<>();
  private final Map<String, String> options = new LinkedHashMap<>();

  Arguments(String command, List<String> arguments, List<String> allowed) {
    this.command = command;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!argument.startsWith("--")) {
        words.add(argument);
      } else if (!isSetting(argument)) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        checkOption(name, allowed);
        if (equals < 0 && (i + 1 == arguments.size() || arguments.get(i + 1).startsWith("--"))) {
          throw misused("The option " + name + " needs a value");
        }
        if (options.put(name, equals < 0 ? arguments.get(++i) : argument.substring(equals + 1))
            != null) {
          throw misused("The option " + name + " is given twice");
        }
      }
    }
  }

  /** Whether an argument sets a property of the program and is no option of a command. */
  static boolean isSetting(String argument) {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    return name.startsWith("--") && name.indexOf('.') > 0 || name.equals("--debug");
  }

  private void checkOption(String name, List<String> allowed) {
    if (!allowed.contains(name)) {
      throw misused(
          allowed.isEmpty()
              ? "Unknown option " + name + ": " + command + " has none"
              : "Unknown option " + name + "; allowed are " + String.join(", ", allowed));
    }
  }

  Path folder() {
    if (words.size() != 1) {
      throw misused(
          words.isEmpty()
              ? "Which folder? " + command + " needs one"
              : "One folder at a time, not " + words.size() + " (" + String.join(" ", words) + ")");
    }
    try {
      return Path.of(words.getFirst());
    } catch (InvalidPathException e) {
      throw misused("“" + words.getFirst() + "” cannot be the name of a folder");
    }
  }

  List<Path> folders() {
    return words.stream().map(Path::of).toList();
  }

  void noWords() {
    if (!words.isEmpty()) {
      throw misused(command + " takes no folder, but “" + words.getFirst() + "” was given");
    }
  }

  Format format() {
    String given = options.get("--format");
    return given == null ? Format.CSV : Values.format(given);
  }

  @Nullable Instant instant(String option) {
    String given = options.get(option);
    return given == null ? null : Values.instant(option, given);
  }

  @Nullable LocalDate day(String option) {
    String given = options.get(option);
    return given == null ? null : Values.day(option, given);
  }

  @Nullable Charset encoding() {
    String given = options.get("--encoding");
    return given == null ? null : Values.encoding(given);
  }

  @Nullable String text(String option) {
    return options.get(option);
  }

  double probability(String option, double otherwise) {
    String given = options.get(option);
    return given == null ? otherwise : Values.probability(option, given);
  }

  long number(String option, long otherwise, long min, long max) {
    String given = options.get(option);
    return given == null ? otherwise : Values.number(option, given, min, max);
  }

  private static Refusal misused(String sentence) {
    return new Refusal("USAGE", sentence + ". `help` lists the commands and their options.");
  }
}
