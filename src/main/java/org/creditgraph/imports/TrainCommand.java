package org.creditgraph.imports;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.creditgraph.graph.Refusal;
import org.creditgraph.likelihood.LevelModel;
import org.creditgraph.population.PopulationPlan;
import org.creditgraph.training.KnownPopulation;
import org.creditgraph.training.Learning;
import org.creditgraph.training.Populations;

/**
 * The command `train`: makes the models of changes of entity and of store migrations from
 * populations of which the truth is known, those in folders or else generated ones of three kinds.
 */
final class TrainCommand {
  private final PrintStream out;
  private final PrintStream err;

  TrainCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  int run(Command.Train wanted) {
    check(wanted);
    List<KnownPopulation> populations =
        wanted.folders().isEmpty()
            ? Populations.learnt()
            : wanted.folders().stream()
                .map(folder -> KnownPopulation.of(folder, wanted.validOn()))
                .toList();
    try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
      Learning.Learnt learnt =
          new Learning(executor, err::println).from(populations, wanted.version());
      write(wanted.into(), learnt.succession());
      write(wanted.into(), learnt.migration());
    }
    return CommandLine.DONE;
  }

  /** All that can be seen beforehand, for learning takes minutes. */
  private static void check(Command.Train wanted) {
    List<Path> folders = wanted.folders();
    if (folders.size() == 1) {
      throw new Refusal(
          "TOO_FEW_POPULATIONS",
          "One folder is not enough to train on: how sure a model may be is measured on a folder it"
              + " did not learn from. Name two or more, or none for generated populations."
              + " 训练至少需要两个文件夹。");
    }
    Set<String> names = new HashSet<>();
    for (Path folder : folders) {
      for (Path part : List.of(folder.resolve("data"), folder.resolve("truth"))) {
        if (!Files.isDirectory(part)) {
          throw new Refusal(
              "NO_SUCH_FOLDER",
              "There is no folder \""
                  + part
                  + "\": train wants data and truth in each, as `generate"
                  + " --schemes` writes them. 缺少 data 或 truth 文件夹。");
        }
      }
      if (!names.add(name(folder))) {
        throw new Refusal(
            "DUPLICATE_FOLDER",
            "Two folders are called “" + name(folder) + "”. Rename one of them.");
      }
    }
  }

  private static String name(Path folder) {
    return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
  }

  private void write(Path folder, LevelModel model) {
    Path file = folder.resolve(model.name() + "-model.yaml");
    try {
      Files.createDirectories(folder);
      Files.writeString(file, model.written());
    } catch (IOException e) {
      throw new Refusal("FILE_NOT_WRITTEN", "\"" + file + "\" could not be written.");
    }
    out.printf("%s: %s%n  SHA-256 %s%n", file, model.trained(), model.hash());
  }

  /** The day on which a folder's population is looked at when none is given. */
  static LocalDate usualDay() {
    return PopulationPlan.USUAL_END;
  }
}
