package org.creditgraph.evaluation;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import org.creditgraph.likelihood.LevelModel;
import org.creditgraph.migration.MigrationModel;
import org.creditgraph.society.Behaviour;
import org.creditgraph.society.SocietyPlan;
import org.creditgraph.succession.SuccessionModel;
import org.creditgraph.training.KnownPopulation;
import org.creditgraph.training.Populations;

/** Measures the model that ships, on populations that nothing was learnt on. */
final class Shipped implements Measuring {
  private static final int WORST = 5;

  /** So many listed parties are to be looked at where nobody evades. */
  private static final int HONEST_LISTED_MIN = 1_000;

  private static final int HONEST_WORLDS_MAX = 12;
  private static final int HONEST_ENTERPRISES = 8_000;
  private static final String HONEST_HEAD =
      "| population | listed | reported | of them unclear | for each 1,000 listed |\n"
          + "|---|---|---|---|---|";

  private final Wanted wanted;
  private final PrintStream out;
  private final SuccessionModel succession;
  private final MigrationModel migration;
  private Baselines baselines = Baselines.NONE;
  private Chapter changes = new Chapter(false, Map.of());
  private Chapter stores = new Chapter(true, Map.of());

  Shipped(Wanted wanted, PrintStream out) {
    this.wanted = wanted;
    this.out = out;
    boolean ships = wanted.models().isEmpty();
    Path folder = Path.of(wanted.models());
    succession =
        ships
            ? SuccessionModel.standard()
            : SuccessionModel.of(LevelModel.file(folder.resolve("succession-model.yaml")));
    migration =
        ships
            ? MigrationModel.standard()
            : MigrationModel.of(LevelModel.file(folder.resolve("migration-model.yaml")));
  }

  @Override
  public void begin(Executor executor) {
    if (wanted.stores()) {
      baselines = Baselines.learnt(succession, migration);
    }
    changes = new Chapter(false, baselines.ofParties());
    stores = new Chapter(true, baselines.ofStores());
  }

  @Override
  public void measure(KnownWorld world) {
    measure(world.kind(), world, changes, stores);
  }

  @Override
  public String report() {
    Chapter givenChanges = new Chapter(false, baselines.ofParties());
    Chapter givenStores = new Chapter(true, baselines.ofStores());
    for (Path folder : wanted.folders()) {
      String name = "`" + folder.getFileName() + "`";
      out.printf("Measuring %s%n", name);
      measure(name, KnownWorld.of(folder), givenChanges, givenStores);
    }
    String ours = "the model that ships, kinds that it knows";
    String others = "the model that ships, populations that others made";
    StringBuilder text = new StringBuilder();
    text.append("Model %s, %s.\n\n".formatted(succession.version(), succession.hash()));
    if (wanted.folders().isEmpty()) {
      text.append("No population that others made was there.\n\n");
    }
    text.append(givenChanges.figures(others).methods().details(WORST, false).written());
    text.append(honest());
    text.append(changes.figures(ours).methods().details(WORST, true).written());
    if (wanted.stores()) {
      text.append(givenStores.figures(others).methods().details(WORST, false).written());
      text.append(stores.figures(ours).methods().details(WORST, true).written());
    }
    out.println(givenChanges.aside() + givenStores.aside());
    return text.toString();
  }

  private void measure(String group, KnownWorld world, Chapter changes, Chapter stores) {
    changes.add(group, Evaluated.successions(world, succession));
    if (wanted.stores()) {
      stores.add(group, Evaluated.migrations(world, migration, succession));
    }
  }

  /** Societies in which nobody evades: one with every number in the middle, the others drawn. */
  private String honest() {
    StringBuilder text = new StringBuilder("## Where nobody evades\n").append(HONEST_HEAD);
    int listed = 0;
    int reported = 0;
    for (int i = 0; i < HONEST_WORLDS_MAX && listed < HONEST_LISTED_MIN; i++) {
      long number = Populations.MEASURING_FIRST + 100 + i;
      String name = i == 0 ? "honest" : "drawn-" + number;
      SocietyPlan plan =
          SocietyPlan.named(name, number, HONEST_ENTERPRISES)
              .with(Behaviour.EVASION, 0)
              .with(Behaviour.STORE_EVASION, 0);
      out.printf("Measuring %s where nobody evades%n", name);
      KnownWorld world = KnownWorld.of(KnownPopulation.of(plan));
      Evaluated evaluated = Evaluated.successions(world, succession);
      List<Scored> flagged =
          evaluated.scored().stream().filter(one -> one.score() > Tally.THRESHOLD).toList();
      long unclear =
          flagged.stream().filter(one -> evaluated.unclear().contains(one.pair())).count();
      listed += evaluated.listedCount();
      reported += flagged.size();
      text.append("\n").append(line(name, evaluated.listedCount(), flagged.size(), unclear));
    }
    return text.append(
            "\n\nTogether %d reported of %d listed, %.2f for each 1,000.\n\n"
                .formatted(reported, listed, 1_000.0 * reported / Math.max(1, listed)))
        .toString();
  }

  private static String line(String name, int listed, int reported, long unclear) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %.2f |",
        name,
        listed,
        reported,
        unclear,
        1_000.0 * reported / Math.max(1, listed));
  }
}
