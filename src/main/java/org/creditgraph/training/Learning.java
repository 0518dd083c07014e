package org.creditgraph.training;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
        successions(loaded, TruthKind.SUCCESSION, KnownPair::isDetectable),
        successions(loaded, TruthKind.SUCCESSION, pair -> !pair.isDetectable()),
        successions(loaded, TruthKind.UNCLEAR, pair -> true));
  }

  /** Takes in the store migrations of a population. */
  public static void learn(MigrationTraining training, LoadedPopulation loaded) {
    training.learn(
        loaded.source().name(),
        loaded.source().kind(),
        loaded.view(),
        migrations(loaded, TruthKind.MIGRATION, KnownPair::isDetectable),
        uncounted(
            migrations(loaded, TruthKind.MIGRATION_UNCLEAR, pair -> true),
            migrations(loaded, TruthKind.MIGRATION, pair -> !pair.isDetectable())));
  }

  /** What counts neither way, and what leaves nothing on file to learn from. */
  private static <T> Set<T> uncounted(Set<T> unclear, Set<T> hidden) {
    Set<T> both = new HashSet<>(unclear);
    both.addAll(hidden);
    return both;
  }

  private static Set<SuccessionTraining.Ids> successions(
      LoadedPopulation loaded, TruthKind kind, Predicate<KnownPair> wanted) {
    Set<SuccessionTraining.Ids> ids = new HashSet<>();
    loaded.truth(kind).stream()
        .filter(wanted)
        .forEach(pair -> ids.add(new SuccessionTraining.Ids(pair.from(), pair.to())));
    return ids;
  }

  private static Set<MigrationTraining.Ids> migrations(
      LoadedPopulation loaded, TruthKind kind, Predicate<KnownPair> wanted) {
    Set<MigrationTraining.Ids> ids = new HashSet<>();
    loaded.truth(kind).stream()
        .filter(wanted)
        .forEach(pair -> ids.add(new MigrationTraining.Ids(pair.from(), pair.to())));
    return ids;
  }
}
