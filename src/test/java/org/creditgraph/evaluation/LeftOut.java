package org.creditgraph.evaluation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.creditgraph.likelihood.LevelModel;
import org.creditgraph.migration.MigrationModel;
import org.creditgraph.migration.MigrationTraining;
import org.creditgraph.succession.SuccessionModel;
import org.creditgraph.succession.SuccessionTraining;
import org.creditgraph.training.KnownPopulation;
import org.creditgraph.training.Learning;
import org.creditgraph.training.LoadedPopulation;

/**
 * Learns anew without a kind of populations, and measures on populations of that very kind: what
 * the method, not the model that ships, makes of worlds whose makers it never met. The same with
 * populations that have few contracts on file, and with those that have many.
 */
final class LeftOut implements Measuring {
  private static final int WORST = 10;
  private static final String FEW = "few";
  private static final String MANY = "many";

  private final Wanted wanted;
  private final PrintStream out;
  private final List<KnownPopulation> learnt;
  private final SuccessionTraining successions = new SuccessionTraining();
  private final Map<String, SuccessionModel> models = new LinkedHashMap<>();
  private final Map<String, MigrationModel> storeModels = new LinkedHashMap<>();
  private final Map<String, SuccessionModel> halves = new LinkedHashMap<>();
  private final Map<String, Double> medians = new HashMap<>();
  private final Chapter regimes = new Chapter(false, Map.of());
  private Chapter changes = new Chapter(false, Map.of());
  private Chapter stores = new Chapter(true, Map.of());

  LeftOut(Wanted wanted, PrintStream out) {
    this.wanted = wanted;
    this.out = out;
    learnt = wanted.learnt();
  }

  @Override
  public void begin(Executor executor) {
    LoadedPopulation.each(
        learnt,
        executor,
        loaded -> {
          out.printf("Learning from %s%n", loaded.source().name());
          Learning.learn(successions, loaded);
        });
    out.printf("%d pairs were learnt from%n", successions.exampleCount());
    if (wanted.leftOut()) {
      models.putAll(fitted(kindsLeftOut()));
      if (wanted.stores()) {
        learnStores(executor);
        String first = wanted.kinds().getFirst();
        Baselines baselines = Baselines.learnt(models.get(first), storeModels.get(first));
        changes = new Chapter(false, baselines.ofParties());
        stores = new Chapter(true, baselines.ofStores());
      }
    }
    if (wanted.regimes()) {
      halves.putAll(fitted(halves()));
    }
  }

  /** For each kind the populations of all others. */
  private Map<String, Set<String>> kindsLeftOut() {
    Map<String, Set<String>> parts = new LinkedHashMap<>();
    for (String kind : wanted.kinds()) {
      parts.put(kind, names(learnt.stream().filter(one -> !one.kind().equals(kind)).toList()));
    }
    return parts;
  }

  private static Set<String> names(List<KnownPopulation> populations) {
    return populations.stream().map(KnownPopulation::name).collect(Collectors.toSet());
  }

  /** Side by side: a fit takes its time. */
  private Map<String, SuccessionModel> fitted(Map<String, Set<String>> parts) {
    Map<String, LevelModel> levels = new HashMap<>();
    parts.entrySet().parallelStream()
        .map(part -> Map.entry(part.getKey(), successions.modelOf(part.getValue(), "left out")))
        .forEach(
            one -> {
              synchronized (levels) {
                levels.put(one.getKey(), one.getValue());
              }
            });
    Map<String, SuccessionModel> fitted = new LinkedHashMap<>();
    parts.keySet().forEach(part -> fitted.put(part, SuccessionModel.of(levels.get(part))));
    return fitted;
  }

  private void learnStores(Executor executor) {
    Map<String, MigrationTraining> trainings = new LinkedHashMap<>();
    models.forEach((kind, model) -> trainings.put(kind, new MigrationTraining(model)));
    LoadedPopulation.each(
        learnt,
        executor,
        loaded -> {
          out.printf("Learning stores from %s%n", loaded.source().name());
          trainings.forEach(
              (without, training) -> {
                if (!without.equals(loaded.source().kind())) {
                  Learning.learn(training, loaded);
                }
              });
        });
    trainings.forEach(
        (kind, training) -> storeModels.put(kind, MigrationModel.of(training.model("left out"))));
  }

  @Override
  public String report() {
    String title = "each kind left out of learning";
    StringBuilder text = new StringBuilder();
    if (wanted.leftOut()) {
      text.append(changes.figures(title).methods().details(WORST, true).written()).append('\n');
    }
    if (wanted.regimes()) {
      text.append(regimes.figures("contracts on file, few and many").written()).append('\n');
    }
    if (wanted.leftOut() && wanted.stores()) {
      text.append(stores.figures(title).methods().details(WORST, true).written());
    }
    return text.toString();
  }

  @Override
  public void measure(KnownWorld world) {
    String kind = world.kind();
    if (wanted.leftOut()) {
      changes.add(kind, Evaluated.successions(world, models.get(kind)));
    }
    if (wanted.leftOut() && wanted.stores()) {
      stores.add(kind, Evaluated.migrations(world, storeModels.get(kind), models.get(kind)));
    }
    if (wanted.regimes()) {
      boolean few = isFew(world.loaded().source(), medians);
      regimes.add(
          kind + (few ? " with few, learnt from many" : " with many, learnt from few"),
          Evaluated.successions(world, halves.get(few ? MANY : FEW)));
    }
  }

  /** Half of each kind has fewer contracts on file than the other half. */
  private Map<String, Set<String>> halves() {
    learnt.stream()
        .collect(Collectors.groupingBy(KnownPopulation::kind))
        .forEach((kind, some) -> medians.put(kind, median(some)));
    Map<String, Set<String>> parts = new LinkedHashMap<>();
    parts.put(FEW, names(learnt.stream().filter(one -> isFew(one, medians)).toList()));
    parts.put(MANY, names(learnt.stream().filter(one -> !isFew(one, medians)).toList()));
    return parts;
  }

  private static boolean isFew(KnownPopulation population, Map<String, Double> medians) {
    return population.onFile().orElse(0) < medians.getOrDefault(population.kind(), 0.0);
  }

  private static double median(List<KnownPopulation> some) {
    List<Double> sorted =
        new ArrayList<>(some.stream().map(one -> one.onFile().orElse(0)).sorted().toList());
    return sorted.get(sorted.size() / 2);
  }
}
