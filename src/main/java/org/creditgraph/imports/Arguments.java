package org.creditgraph.imports;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditgraph.graph.NearestWord;
import org.creditgraph.graph.Refusal;
import org.creditgraph.ingest.ImportRequest.Format;
import org.jspecify.annotations.Nullable;

/**
 * The words after a command, as `--option value` or `--option=value`, and how their values are
 * read. A setting (`--creditgraph.home=…`, any name with a dot) is not an option; it is left out.
 */
final class Arguments {
  /** Settings of Spring that need no value. */
  private static final Set<String> FLAGS = Set.of("--debug", "--trace");

  /** Options that need no value. */
  private static final Set<String> SWITCHES = Set.of("--accept-wrong-codes", "--bom");

  private final String command;
  private final List<String> words = new ArrayList<>();
  private final Map<String, String> options = new LinkedHashMap<>();

  Arguments(String command, List<String> arguments, List<String> allowed) {
    this.command = command;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith("-") && !argument.startsWith("--") && argument.length() > 1) {
        throw misused(singleDash(argument));
      }
      if (!argument.startsWith("--")) {
        words.add(argument);
      } else if (!isSetting(argument)) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        checkOption(name, allowed);
        if (SWITCHES.contains(name)) {
          turnOn(name, equals < 0 ? "true" : argument.substring(equals + 1));
          continue;
        }
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
    return name.startsWith("--") && name.indexOf('.') > 0 || FLAGS.contains(name);
  }

  /**
   * Looks at the form of the settings; whether their names and values are right is seen elsewhere.
   *
   * @throws Refusal USAGE for one without a value and one given twice
   */
  static void checkSettings(List<String> arguments) {
    Set<String> seen = new HashSet<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      if (!isSetting(argument)) {
        continue;
      }
      if (equals < 0 && !FLAGS.contains(name)) {
        throw misused("The setting " + name + " needs a value, as in " + name + "=VALUE");
      }
      if (!seen.add(name)) {
        throw misused("The setting " + name + " is given twice");
      }
    }
  }

  private void turnOn(String name, String value) {
    if (!value.equals("true") && !value.equals("false")) {
      throw misused("The option " + name + " is on or off and needs no value, not " + value);
    }
    if (options.put(name, value) != null) {
      throw misused("The option " + name + " is given twice");
    }
  }

  private void checkOption(String name, List<String> allowed) {
    if (!allowed.contains(name)) {
      throw misused(
          "Unknown option "
              + name
              + (allowed.isEmpty() ? ": " + command + " has none" : meant(name, allowed)));
    }
  }

  private static String meant(String name, List<String> allowed) {
    return NearestWord.slip(name, allowed).map(near -> "; did you mean " + near + "?").orElse(";")
        + " Allowed are "
        + String.join(", ", allowed);
  }

  Path folder() {
    if (words.size() != 1) {
      throw misused(
          words.isEmpty()
              ? "Which folder? " + command + " needs one"
              : "One folder at a time, not " + words.size() + " (" + String.join(" ", words) + ")");
    }
    return path(words.getFirst());
  }

  List<Path> folders() {
    return words.stream().map(Arguments::path).toList();
  }

  @Nullable Path folder(String option) {
    String given = options.get(option);
    return given == null ? null : path(given);
  }

  private static Path path(String word) {
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw misused("“" + word + "” cannot be the name of a folder");
    }
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

  boolean isOn(String option) {
    return "true".equals(options.get(option));
  }

  @Nullable Charset encoding() {
    String given = options.get("--encoding");
    return given == null ? null : Values.encoding(given);
  }

  @Nullable String text(String option) {
    return options.get(option);
  }

  /** A whole number from 0 on, or null when it is not given. */
  @Nullable Integer count(String option) {
    String given = options.get(option);
    return given == null ? null : Values.count(option, given);
  }

  double probability(String option, double otherwise) {
    String given = options.get(option);
    return given == null ? otherwise : Values.probability(option, given);
  }

  long number(String option, long otherwise, long min, long max) {
    String given = options.get(option);
    return given == null ? otherwise : Values.number(option, given, min, max);
  }

  static String singleDash(String argument) {
    return argument.startsWith("-D")
        ? argument + " stands too late for java; write --" + argument.substring(2) + " here"
        : "Unknown option " + argument + "; options begin with --";
  }

  static Refusal misused(String sentence) {
    String end = sentence.endsWith("?") ? "" : ".";
    return new Refusal("USAGE", sentence + end + " `help` lists the commands and their options.");
  }
}
