package org.creditgraph.evaluation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
final class LeftOut {
  private static final int WORST = 10;

  private final Wanted wanted;
  private final PrintStream out;
  private final List<KnownPopulation> learnt;
  private final SuccessionTraining successions = new SuccessionTraining();
  private final Map<String, SuccessionModel> models = new LinkedHashMap<>();
  private final Map<String, MigrationModel> storeModels = new LinkedHashMap<>();

  LeftOut(Wanted wanted, PrintStream out) {
    this.wanted = wanted;
    this.out = out;
    learnt = wanted.learnt();
  }

  String report() {
    StringBuilder text = new StringBuilder();
    try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
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
        }
        text.append(kinds());
      }
    }
    if (wanted.regimes()) {
      text.append(regimes());
    }
    return text.toString();
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

  private void learnStores(ExecutorService executor) {
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
        (kind, training) ->
            storeModels.put(kind, MigrationModel.of(training.model("left out"))));
  }

  private String kinds() {
    String first = wanted.kinds().getFirst();
    Baselines baselines =
        wanted.stores()
            ? Baselines.learnt(models.get(first), storeModels.get(first))
            : Baselines.NONE;
    Chapter changes = new Chapter(false, baselines.ofParties());
    Chapter stores = new Chapter(true, baselines.ofStores());
    for (String kind : wanted.kinds()) {
      for (KnownPopulation population : wanted.measured(kind)) {
        out.printf("Measuring %s%n", population.name());
        KnownWorld world = KnownWorld.of(population);
        changes.add(kind, Evaluated.successions(world, models.get(kind)));
        if (wanted.stores()) {
          stores.add(
              kind, Evaluated.migrations(world, storeModels.get(kind), models.get(kind)));
        }
      }
    }
    String title = "each kind left out of learning";
    String text = changes.figures(title).methods().details(WORST, true).written();
    return wanted.stores()
        ? text + "\n" + stores.figures(title).methods().details(WORST, true).written()
        : text;
  }

  /** Half of each kind has fewer contracts on file than the other half. */
  private String regimes() {
    Map<String, Double> medians = new HashMap<>();
    learnt.stream()
        .collect(Collectors.groupingBy(KnownPopulation::kind))
        .forEach((kind, some) -> medians.put(kind, median(some)));
    Map<String, Set<String>> parts = new LinkedHashMap<>();
    parts.put("few", names(learnt.stream().filter(one -> isFew(one, medians)).toList()));
    parts.put("many", names(learnt.stream().filter(one -> !isFew(one, medians)).toList()));
    Map<String, SuccessionModel> fitted = fitted(parts);
    Chapter chapter = new Chapter(false, Map.of());
    for (String kind : wanted.kinds()) {
      for (KnownPopulation population : wanted.measured(kind)) {
        boolean few = isFew(population, medians);
        out.printf("Measuring %s%n", population.name());
        chapter.add(
            kind + (few ? " with few, learnt from many" : " with many, learnt from few"),
            Evaluated.successions(
                KnownWorld.of(population), fitted.get(few ? "many" : "few")));
      }
    }
    return chapter.figures("contracts on file, few and many").written() + "\n";
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
