package org.creditgraph.training;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.creditgraph.likelihood.LevelModel;
import org.creditgraph.migration.MigrationTraining;
import org.creditgraph.scenario.TruthKind;
import org.creditgraph.succession.SuccessionModel;
import org.creditgraph.succession.SuccessionTraining;

/**
 * Makes the models of changes of entity and of store migrations from populations of which the truth
 * is known. Each is made or read twice, when it is needed, and forgotten after.
 */
public final class Learning {
  private final Executor executor;
  private final Consumer<String> progress;

  /**
   * @param executor makes the next population while one is learnt from
   */
  public Learning(Executor executor, Consumer<String> progress) {
    this.executor = executor;
    this.progress = progress;
  }

  /** What was made. */
  public record Learnt(LevelModel succession, LevelModel migration) {}

  public Learnt from(List<KnownPopulation> populations, String version) {
    SuccessionTraining successions = new SuccessionTraining();
    LoadedPopulation.each(
        populations,
        executor,
        loaded -> {
          progress.accept("Learning from %s 学习中".formatted(loaded.source().name()));
          learn(successions, loaded);
        });
    LevelModel succession = successions.model(version);
    MigrationTraining migrations = new MigrationTraining(SuccessionModel.of(succession));
    LoadedPopulation.each(
        populations,
        executor,
        loaded -> {
          progress.accept("Learning stores from %s 学习店铺".formatted(loaded.source().name()));
          learn(migrations, loaded);
        });
    return new Learnt(succession, migrations.model(version));
  }

  /** Takes in the changes of entity of a population. */
  public static void learn(SuccessionTraining training, LoadedPopulation loaded) {
    training.learn(
        loaded.source().name(),
        loaded.source().kind(),
        loaded.view(),
        successions(loaded, TruthKind.SUCCESSION),
        successions(loaded, TruthKind.UNCLEAR));
  }

  /** Takes in the store migrations of a population. */
  public static void learn(MigrationTraining training, LoadedPopulation loaded) {
    training.learn(
        loaded.source().name(),
        loaded.source().kind(),
        loaded.view(),
        migrations(loaded, TruthKind.MIGRATION),
        migrations(loaded, TruthKind.MIGRATION_UNCLEAR));
  }

  private static Set<SuccessionTraining.Ids> successions(LoadedPopulation loaded, TruthKind kind) {
    Set<SuccessionTraining.Ids> ids = new HashSet<>();
    loaded.truth(kind).forEach(p -> ids.add(new SuccessionTraining.Ids(p.from(), p.to())));
    return ids;
  }

  private static Set<MigrationTraining.Ids> migrations(LoadedPopulation loaded, TruthKind kind) {
    Set<MigrationTraining.Ids> ids = new HashSet<>();
    loaded.truth(kind).forEach(p -> ids.add(new MigrationTraining.Ids(p.from(), p.to())));
    return ids;
  }
}
