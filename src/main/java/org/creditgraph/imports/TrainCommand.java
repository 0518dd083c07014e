package org.creditgraph.imports;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creditgraph.exchange.Chunk;
import org.creditgraph.exchange.ExchangeFolder;
import org.creditgraph.exchange.FactInput;
import org.creditgraph.exchange.ReadOptions;
import org.creditgraph.graph.AsOf;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.FactVersion;
import org.creditgraph.graph.Refusal;
import org.creditgraph.likelihood.LevelModel;
import org.creditgraph.migration.MigrationTraining;
import org.creditgraph.population.PopulationPlan;
import org.creditgraph.scenario.LearningPlans;
import org.creditgraph.scenario.Planted;
import org.creditgraph.scenario.Scenario;
import org.creditgraph.scenario.ScenarioPlan;
import org.creditgraph.scenario.Truth;
import org.creditgraph.scenario.TruthKind;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.snapshot.View;
import org.creditgraph.succession.SuccessionModel;
import org.creditgraph.succession.SuccessionTraining;

/**
 * The command `train`: makes the models of changes of entity and of store migrations from
 * populations of which the truth is known, those in folders or else generated ones.
 */
final class TrainCommand {
  private static final Instant KNOWN = Instant.parse("2026-07-01T00:00:00Z");
  private static final List<ScenarioPlan> PLANS = LearningPlans.all();

  private final PrintStream out;
  private final PrintStream err;

  TrainCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  private record Known(String name, String kind, View view, Truth truth) {}

  int run(Command.Train wanted) {
    check(wanted);
    SuccessionTraining successions = new SuccessionTraining();
    int count = wanted.folders().isEmpty() ? PLANS.size() : wanted.folders().size();
    for (int i = 0; i < count; i++) {
      Known known = known(wanted, i);
      err.printf("Learning from %s 学习中%n", known.name());
      successions.learn(
          known.name(),
          known.kind(),
          known.view(),
          successions(known, TruthKind.SUCCESSION),
          successions(known, TruthKind.UNCLEAR));
    }
    LevelModel succession = successions.model(wanted.version());
    MigrationTraining migrations = new MigrationTraining(SuccessionModel.of(succession));
    for (int i = 0; i < count; i++) {
      Known known = known(wanted, i);
      err.printf("Learning stores from %s 学习店铺%n", known.name());
      migrations.learn(
          known.name(),
          known.kind(),
          known.view(),
          migrations(known, TruthKind.MIGRATION),
          migrations(known, TruthKind.MIGRATION_UNCLEAR));
    }
    write(wanted.into(), succession);
    write(wanted.into(), migrations.model(wanted.version()));
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

  private static Set<SuccessionTraining.Ids> successions(Known known, TruthKind kind) {
    Set<SuccessionTraining.Ids> ids = new HashSet<>();
    known.truth().of(kind).forEach(p -> ids.add(new SuccessionTraining.Ids(p.from(), p.to())));
    return ids;
  }

  private static Set<MigrationTraining.Ids> migrations(Known known, TruthKind kind) {
    Set<MigrationTraining.Ids> ids = new HashSet<>();
    known.truth().of(kind).forEach(p -> ids.add(new MigrationTraining.Ids(p.from(), p.to())));
    return ids;
  }

  /** Populations are read when they are needed and forgotten after. */
  private static Known known(Command.Train wanted, int which) {
    if (wanted.folders().isEmpty()) {
      return generated(PLANS.get(which));
    }
    Path folder = wanted.folders().get(which);
    Snapshot.Loading loading = loading();
    read(folder.resolve("data"), loading);
    return new Known(
        name(folder),
        name(folder),
        loading.finish().at(new AsOf(wanted.validOn(), KNOWN)),
        Truth.readFrom(folder.resolve("truth")));
  }

  private static Known generated(ScenarioPlan plan) {
    Snapshot.Loading loading = loading();
    List<Planted> planted = new ArrayList<>();
    Scenario.of(plan)
        .tell(
            fact -> loading.accept(new FactVersion(fact, 1, FactVersion.STILL_KNOWN)),
            planted::add);
    return new Known(
        plan.shape().name() + " " + plan.seed(),
        "templates",
        loading.finish().at(new AsOf(plan.endsOn(), KNOWN)),
        new Truth(planted));
  }

  private static Snapshot.Loading loading() {
    return new Snapshot.Loading(List.of(new Batch(1, KNOWN, "train")));
  }

  private static void read(Path data, Snapshot.Loading loading) {
    try {
      Path work = Files.createTempDirectory("train");
      try (FactInput input = ExchangeFolder.open(data, ReadOptions.in(work))) {
        Optional<Chunk> chunk = input.next(20_000);
        for (; chunk.isPresent(); chunk = input.next(20_000)) {
          chunk
              .get()
              .rows()
              .forEach(
                  row -> loading.accept(new FactVersion(row.fact(), 1, FactVersion.STILL_KNOWN)));
        }
      }
      Files.deleteIfExists(work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
