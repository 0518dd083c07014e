package org.creditgraph.imports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.creditgraph.graph.Refusal;
import org.creditgraph.population.PopulationPlan;
import org.creditgraph.scenario.Shape;

/** Reads the arguments of the program as a {@link Command}. */
final class CommandParser {
  static final Set<String> NAMES =
      Set.of("import", "export", "check", "scan", "generate", "train", "help");
  private static final int ENTERPRISES_DEFAULT = 1_000;
  private static final double PROBABILITY_DEFAULT = 0.5;

  private CommandParser() {}

  /** The command that the arguments start with, settings aside, or "" for none. */
  static String name(List<String> arguments) {
    return arguments.stream()
        .filter(argument -> !Arguments.isSetting(argument))
        .findFirst()
        .map(first -> first.equals("--help") || first.equals("-h") ? "help" : first)
        .orElse("");
  }

  /**
   * @throws Refusal USAGE or INVALID_VALUE
   */
  static Command parse(List<String> arguments) {
    String name = name(arguments);
    List<String> rest = arguments.stream().filter(a -> !Arguments.isSetting(a)).skip(1).toList();
    return switch (name) {
      case "help" -> new Command.Help();
      case "import" -> {
        Arguments given =
            new Arguments(name, rest, List.of("--format", "--recorded-at", "--encoding"));
        yield new Command.Import(
            given.folder(), given.format(), given.instant("--recorded-at"), given.encoding());
      }
      case "export" -> {
        Arguments given = new Arguments(name, rest, List.of("--valid-on", "--known-at"));
        yield new Command.Export(
            given.folder(), given.day("--valid-on"), given.instant("--known-at"));
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
      default ->
          throw new Refusal(
              "USAGE",
              "Unknown command “"
                  + name
                  + "”; allowed are serve, import, export, check, scan, generate, train,"
                  + " help.");
    };
  }

  private static Command train(String name, List<String> rest) {
    Arguments given = new Arguments(name, rest, List.of("--into", "--version", "--valid-on"));
    String into = given.text("--into");
    String version = given.text("--version");
    if (into == null || version == null) {
      throw new Refusal(
          "USAGE", "--into FOLDER says where the models go, --version what they are called.");
    }
    LocalDate day = given.day("--valid-on");
    return new Command.Train(
        given.folders(), Path.of(into), version, day == null ? TrainCommand.usualDay() : day);
  }

  private static Command generate(String name, List<String> rest) {
    Arguments given =
        new Arguments(name, rest, List.of("--enterprises", "--seed", "--schemes", "--truth"));
    String shape = given.text("--schemes");
    String truth = given.text("--truth");
    if ((shape == null) != (truth == null)) {
      throw new Refusal(
          "USAGE", "--schemes and --truth go together: a shape, and a folder for the truth.");
    }
    long enterprises =
        given.number(
            "--enterprises",
            ENTERPRISES_DEFAULT,
            PopulationPlan.ENTERPRISE_COUNT_MIN,
            PopulationPlan.ENTERPRISE_COUNT_MAX);
    return new Command.Generate(
        given.folder(),
        Math.toIntExact(enterprises),
        given.number("--seed", 1, Long.MIN_VALUE, Long.MAX_VALUE),
        shape == null ? null : Shape.named(shape),
        truth == null ? null : Path.of(truth));
  }
}
