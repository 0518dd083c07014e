package org.creditgraph.imports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.creditgraph.casebook.CasebookPlan;
import org.creditgraph.graph.NearestWord;
import org.creditgraph.graph.Refusal;
import org.creditgraph.population.PopulationPlan;
import org.creditgraph.scenario.Shape;
import org.creditgraph.settings.GivenSettings;
import org.creditgraph.society.SocietyPlan;

/** Reads the arguments of the program as a {@link Command}. */
final class CommandParser {
  static final List<String> NAMES =
      List.of("serve", "import", "export", "check", "scan", "generate", "train", "help");
  private static final Set<String> HELP = Set.of("--help", "-h");
  private static final int ENTERPRISES_DEFAULT = 1_000;
  private static final double PROBABILITY_DEFAULT = 0.5;

  private CommandParser() {}

  /** The command that the arguments start with, settings aside, or "" for none. */
  static String name(List<String> arguments) {
    return arguments.stream()
        .filter(argument -> !Arguments.isSetting(argument))
        .findFirst()
        .map(first -> HELP.contains(first) ? "help" : first)
        .orElse("");
  }

  /** Whether a command is to be run and ended, and not the service. */
  static boolean isCommand(List<String> arguments) {
    String name = name(arguments);
    boolean serves = name.isEmpty() || name.equals("serve") || name.startsWith("-");
    return !serves || arguments.stream().anyMatch(HELP::contains);
  }

  /**
   * @throws Refusal USAGE or INVALID_VALUE
   */
  static Command parse(List<String> arguments) {
    String name = name(arguments);
    Arguments.checkSettings(arguments);
    List<String> words = arguments.stream().filter(a -> !Arguments.isSetting(a)).toList();
    List<String> rest = words.stream().skip(1).toList();
    if (!name.equals("help") && rest.stream().anyMatch(HELP::contains) && NAMES.contains(name)) {
      return new Command.Help(name);
    }
    return switch (name) {
      case "", "serve" -> serve(rest);
      case "help" -> new Command.Help(topic(rest));
      case "import" -> {
        Arguments given =
            new Arguments(
                name,
                rest,
                List.of(
                    "--format",
                    "--recorded-at",
                    "--encoding",
                    "--accept-wrong-codes",
                    "--accept-removals"));
        yield new Command.Import(
            given.folder(),
            given.format(),
            given.instant("--recorded-at"),
            given.encoding(),
            given.isOn("--accept-wrong-codes"),
            given.count("--accept-removals"));
      }
      case "export" -> {
        Arguments given = new Arguments(name, rest, List.of("--valid-on", "--known-at", "--bom"));
        yield new Command.Export(
            given.folder(),
            given.day("--valid-on"),
            given.instant("--known-at"),
            given.isOn("--bom"));
      }
      case "check" -> {
        new Arguments(name, rest, List.of()).noWords();
        yield new Command.Check();
      }
      case "scan" -> {
        Arguments given =
            new Arguments(name, rest, List.of("--minimum-probability", "--valid-on", "--known-at"));
        given.noWords();
        yield new Command.Scan(
            given.probability("--minimum-probability", PROBABILITY_DEFAULT),
            given.day("--valid-on"),
            given.instant("--known-at"));
      }
      case "generate" -> {
        yield generate(name, rest);
      }
      case "train" -> train(name, rest);
      default -> throw name.startsWith("-") ? noOption(name) : noCommand(name);
    };
  }

  private static Command serve(List<String> rest) {
    if (!rest.isEmpty()) {
      throw rest.getFirst().startsWith("-")
          ? noOption(rest.getFirst())
          : Arguments.misused("serve takes no words, but “" + rest.getFirst() + "” was given");
    }
    return new Command.Serve();
  }

  private static String topic(List<String> rest) {
    List<String> words = rest.stream().filter(word -> !HELP.contains(word)).toList();
    if (!words.isEmpty() && !NAMES.contains(words.getFirst())) {
      throw noCommand(words.getFirst());
    }
    return words.isEmpty() ? "" : words.getFirst();
  }

  private static Refusal noCommand(String name) {
    return new Refusal(
        "USAGE",
        "Unknown command “%s”%s Allowed are %s."
            .formatted(
                name,
                NearestWord.slip(name, NAMES)
                    .map(near -> "; did you mean " + near + "?")
                    .orElse(";"),
                String.join(", ", NAMES)));
  }

  /** For an option where only settings may stand. */
  private static Refusal noOption(String option) {
    if (!option.startsWith("--")) {
      return Arguments.misused(Arguments.singleDash(option));
    }
    String word = option.replaceFirst("^-+", "").replaceFirst("=.*$", "");
    return Arguments.misused(
        "Unknown option "
            + option
            + GivenSettings.shortFor(word)
                .map(near -> "; did you mean --" + near + "=VALUE?")
                .orElse("; settings have a dot, as --server.port=9000"));
  }

  private static Command train(String name, List<String> rest) {
    Arguments given = new Arguments(name, rest, List.of("--into", "--version", "--valid-on"));
    Path into = given.folder("--into");
    String version = given.text("--version");
    if (into == null || version == null) {
      throw new Refusal(
          "USAGE", "--into FOLDER says where the models go, --version what they are called.");
    }
    LocalDate day = given.day("--valid-on");
    return new Command.Train(
        given.folders(), into, version, day == null ? TrainCommand.usualDay() : day);
  }

  private static Command generate(String name, List<String> rest) {
    Arguments given =
        new Arguments(
            name, rest, List.of("--enterprises", "--seed", "--schemes", "--behaviour", "--truth"));
    String shape = given.text("--schemes");
    String behaviour = given.text("--behaviour");
    Path truth = given.folder("--truth");
    if (shape != null && behaviour != null) {
      throw new Refusal(
          "USAGE", "--schemes and --behaviour make two kinds of population: take one of them.");
    }
    if ((shape == null && behaviour == null) != (truth == null)) {
      throw new Refusal(
          "USAGE",
          (behaviour == null ? "--schemes" : "--behaviour")
              + " and --truth go together: a shape or behaviour, and a folder for the truth.");
    }
    int enterprises =
        Math.toIntExact(
            given.number(
                "--enterprises",
                ENTERPRISES_DEFAULT,
                PopulationPlan.ENTERPRISE_COUNT_MIN,
                PopulationPlan.ENTERPRISE_COUNT_MAX));
    long seed = given.number("--seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);
    if (shape != null && truth != null && CasebookPlan.isNamed(shape)) {
      CasebookPlan cases = CasebookPlan.named(shape, seed, enterprises);
      return new Command.GenerateCases(given.folder(), cases, truth);
    }
    return new Command.Generate(
        given.folder(),
        enterprises,
        seed,
        shape == null ? null : Shape.named(shape),
        behaviour == null ? null : SocietyPlan.named(behaviour, seed, enterprises),
        truth);
  }
}
