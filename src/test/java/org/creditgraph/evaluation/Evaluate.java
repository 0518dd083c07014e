package org.creditgraph.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.creditgraph.scenario.ScenarioPlan;
import org.creditgraph.scenario.Shape;
import org.creditgraph.succession.SuccessionModel;

/**
 * Measures how well changes of entity and store migrations are found and writes the figures into
 * `docs/evaluation.md`. Arguments: folders with `data` and `truth`; without any, the one that lies
 * at `../shared/data/world-open`, if it does. `--enterprises=N` makes the populations smaller,
 * `--leave-one-out` measures shapes that were left out of learning instead.
 */
public final class Evaluate {
  private static final Path USUAL_FOLDER = Path.of("../shared/data/world-open");

  /** Seeds from 9000 on are for measuring; what is learnt is learnt on others. */
  private static final List<Long> SEEDS = List.of(9_001L, 9_002L);

  /** Shapes with numbers from 100 on are for measuring, those below for learning. */
  private static final List<Integer> DRAWN = List.of(101, 102, 103, 104);

  /** Shapes that nobody looks at while the method is chosen. */
  private static final int FRESH_FIRST = 200;

  private static final int FRESH_COUNT = 10;
  private static final long FRESH_SEED = 9_201;
  private static final long SEED_OF_BASELINES = 8_001L;
  private static final int ENTERPRISES = 10_000;

  /** So many successions are to be planted in each population: of fewer no figure means much. */
  private static final int SUCCESSIONS_MIN = 140;

  private static final int ROUNDED_TO = 5_000;

  private final SuccessionModel model;
  private final int enterprises;
  private final PrintStream out;

  private Evaluate(SuccessionModel model, int enterprises, PrintStream out) {
    this.model = model;
    this.enterprises = enterprises;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    List<String> given = Arrays.stream(arguments).filter(each -> !each.isBlank()).toList();
    int enterprises =
        given.stream()
            .filter(each -> each.startsWith("--enterprises="))
            .map(each -> Integer.parseInt(each.substring(each.indexOf('=') + 1)))
            .findFirst()
            .orElse(ENTERPRISES);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (given.contains("--leave-one-out")) {
      Report.replace(Report.LEFT_OUT, new LeaveOneOut(out).report());
      return;
    }
    List<Path> folders =
        new ArrayList<>(
            given.stream().filter(each -> !each.startsWith("--")).map(Path::of).toList());
    String absent = "";
    if (folders.isEmpty() && Files.isDirectory(USUAL_FOLDER)) {
      folders.add(USUAL_FOLDER);
    } else if (folders.isEmpty()) {
      absent = "No population was given and `../shared/data/world-open` is not there.\n\n";
    }
    Evaluate evaluate = new Evaluate(SuccessionModel.standard(), enterprises, out);
    String report = absent + evaluate.report(folders);
    Report.replace(Report.MAIN, report);
    out.println(report);
  }

  private String report(List<Path> folders) {
    KnownWorld learnt = generated(SEED_OF_BASELINES, Shape.USUAL);
    Chapter successions = new Chapter(false, Evaluated.successions(learnt, model));
    Chapter migrations = new Chapter(true, Evaluated.migrations(learnt, model));
    List<Shape> shapes = new ArrayList<>(Shape.ALL);
    DRAWN.forEach(number -> shapes.add(Shape.drawn(number)));
    for (Shape shape : shapes) {
      for (long seed : Shape.ALL.contains(shape) ? SEEDS : SEEDS.subList(0, 1)) {
        KnownWorld world = generated(seed, shape);
        successions.addGenerated(Evaluated.successions(world, model));
        migrations.addGenerated(Evaluated.migrations(world, model));
      }
    }
    for (int i = 0; i < FRESH_COUNT; i++) {
      KnownWorld world = generated(FRESH_SEED + i, Shape.drawn(FRESH_FIRST + i));
      successions.addFresh(Evaluated.successions(world, model));
      migrations.addFresh(Evaluated.migrations(world, model));
    }
    for (Path folder : folders) {
      out.println("Reading " + folder.getFileName());
      KnownWorld world = KnownWorld.of(folder);
      successions.addGiven(Evaluated.successions(world, model));
      migrations.addGiven(Evaluated.migrations(world, model));
    }
    String written = successions.written() + "\n" + migrations.written();
    out.println(successions.aside() + migrations.aside());
    return "Model %s, %s.\n\n%s".formatted(model.version(), model.hash(), written);
  }

  private KnownWorld generated(long seed, Shape shape) {
    int count = enterprises(shape) * enterprises / ENTERPRISES;
    out.printf("Making %s, seed %d, %d enterprises%n", shape.name(), seed, count);
    return KnownWorld.of(ScenarioPlan.of(seed, count, shape));
  }

  /** How many enterprises it takes for enough successions of a shape. */
  static int enterprises(Shape shape) {
    int parts = (int) Math.ceil(SUCCESSIONS_MIN * 1_000 / shape.successions() / ROUNDED_TO);
    return Math.max(ENTERPRISES, parts * ROUNDED_TO);
  }
}
