package org.creditgraph.imports;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.creditgraph.graph.Refusal;
import org.creditgraph.settings.Kind;

/**
 * The commands of the program that run and end. Exit codes: 0 done; 1 the check found a difference;
 * 2 nothing could be done; 3 rows were rejected, the rest is in.
 */
public final class CommandLine {
  public static final int DONE = 0;
  public static final int DIFFERENT = 1;
  public static final int NOT_DONE = 2;
  public static final int PARTLY_DONE = 3;

  private final Supplier<Workplace> workplaces;
  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;

  /**
   * @param workplaces opens the store; asked only by a command that needs it, when its arguments
   *     are right
   * @param terminal whether {@code err} is a screen, on which a line may be written over
   */
  public CommandLine(
      Supplier<Workplace> workplaces, PrintStream out, PrintStream err, boolean terminal) {
    this.workplaces = workplaces;
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  /** Whether the arguments name a command to run and end, and not the service. */
  public static boolean isCommand(List<String> arguments) {
    return CommandParser.isCommand(arguments);
  }

  /**
   * Looks at the arguments of the service.
   *
   * @throws Refusal USAGE for a word or an option that it does not know
   */
  public static void checkServe(List<String> arguments) {
    CommandParser.parse(arguments);
  }

  /**
   * The arguments that are settings of the program, such as `--creditgraph.home=…`.
   *
   * @throws Refusal USAGE for one without a value and one given twice
   */
  public static List<String> settings(List<String> arguments) {
    Arguments.checkSettings(arguments);
    return arguments.stream().filter(Arguments::isSetting).toList();
  }

  /** Runs the command and returns the exit code. Says what it refuses in a sentence. */
  public int run(List<String> arguments) {
    try {
      return run(CommandParser.parse(arguments));
    } catch (Refusal refusal) {
      err.println(refusal.getMessage());
      hint(refusal.code());
    }
    return NOT_DONE;
  }

  private int run(Command command) {
    return switch (command) {
      case Command.Serve serve -> throw new IllegalArgumentException("serve does not end");
      case Command.Help help -> {
        out.print(help.command().isEmpty() ? HelpText.all() : HelpText.of(help.command()));
        yield DONE;
      }
      case Command.Import wanted -> {
        try (Workplace place = workplaces.get()) {
          yield new ImportCommand(place, out, new ProgressLine(err, terminal)).run(wanted);
        }
      }
      case Command.Export wanted -> {
        checkWritable(wanted.folder());
        try (Workplace place = workplaces.get()) {
          yield new ExportCommand(place, out, err).run(wanted);
        }
      }
      case Command.Check check -> {
        try (Workplace place = workplaces.get()) {
          yield new CheckCommand(place, out, err).run();
        }
      }
      case Command.Scan wanted -> {
        try (Workplace place = workplaces.get()) {
          yield new ScanCommand(place, out, err).run(wanted);
        }
      }
      case Command.Generate wanted -> {
        checkWritable(wanted.folder());
        yield new GenerateCommand(out, err).run(wanted);
      }
      case Command.GenerateCases wanted -> {
        checkWritable(wanted.folder());
        yield new GenerateCommand(out, err).run(wanted);
      }
      case Command.Train wanted -> {
        checkWritable(wanted.into());
        yield new TrainCommand(out, err).run(wanted);
      }
    };
  }

  /** Before a database is opened or hours are spent for what cannot be kept. */
  private static void checkWritable(Path folder) {
    Kind.FOLDER
        .fault(folder.toString())
        .ifPresent(
            fault -> {
              throw new Refusal(
                  "FOLDER_UNWRITABLE", "“" + folder + "” must be " + fault + ". 文件夹无法写入。");
            });
  }

  private void hint(String code) {
    if (Set.of("HOME_IN_USE", "IMPORT_UNDER_WAY").contains(code)) {
      err.println(
          "While the service runs, send the files to it: POST /imports with a zip."
              + " 服务运行时请用 POST /imports 上传。");
    }
  }
}
