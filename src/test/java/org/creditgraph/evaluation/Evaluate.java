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
 * at `../shared/data/world-open`, if it does. `--enterprises=N` makes the populations smaller.
 */
public final class Evaluate {
  private static final Path REPORT = Path.of("docs/evaluation.md");
  private static final String MARK = "<!-- What follows is written by the command. -->";
  private static final Path USUAL_FOLDER = Path.of("../shared/data/world-open");

  /** Seeds from 9000 on are for measuring; what is learnt is learnt on others. */
  private static final List<Long> SEEDS = List.of(9_001L, 9_002L);

  /** Shapes with numbers from 100 on are for measuring, those below for learning. */
  private static final List<Integer> DRAWN = List.of(101, 102, 103, 104);

  private static final long SEED_OF_BASELINES = 8_001L;
  private static final int ENTERPRISES = 10_000;

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
    List<Path> folders =
        new ArrayList<>(
            given.stream().filter(each -> !each.startsWith("--")).map(Path::of).toList());
    String absent = "";
    if (folders.isEmpty() && Files.isDirectory(USUAL_FOLDER)) {
      folders.add(USUAL_FOLDER);
    } else if (folders.isEmpty()) {
      absent = "No population was given and `../shared/data/world-open` is not there.\n\n";
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Evaluate evaluate = new Evaluate(SuccessionModel.standard(), enterprises, out);
    String report = absent + evaluate.report(folders);
    write(REPORT, report);
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
    out.printf("Making %s, seed %d%n", shape.name(), seed);
    return KnownWorld.of(ScenarioPlan.of(seed, enterprises, shape));
  }

  /** Replaces what the command wrote last time; what stands above stays. */
  private static void write(Path file, String report) throws IOException {
    String text = Files.exists(file) ? Files.readString(file) : "";
    int mark = text.indexOf(MARK);
    String kept = mark < 0 ? text.stripTrailing() + "\n\n" : text.substring(0, mark);
    Files.writeString(file, kept + MARK + "\n\n" + report.stripTrailing() + "\n");
  }
}
