package org.creditgraph.imports;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.creditgraph.graph.FactType;
import org.creditgraph.population.Population;
import org.creditgraph.population.PopulationPlan;
import org.creditgraph.scenario.Scenario;
import org.creditgraph.scenario.ScenarioPlan;
import org.creditgraph.scenario.Shape;
import org.creditgraph.society.Society;
import org.creditgraph.society.SocietyPlan;

/** The command `generate`. */
final class GenerateCommand {
  private static final long TELL_EVERY_ROWS = 100_000;

  private final PrintStream out;
  private final PrintStream err;

  GenerateCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  int run(Command.Generate wanted) {
    Shape shape = wanted.shape();
    Path truth = wanted.truth();
    if (shape != null && truth != null) {
      ScenarioPlan plan = ScenarioPlan.of(wanted.seed(), wanted.enterprises(), shape);
      return withTruth(wanted, shape.name(), Scenario.of(plan).writeTo(wanted.folder(), truth));
    }
    SocietyPlan society = wanted.society();
    if (society != null && truth != null) {
      return withTruth(wanted, society.name(), Society.of(society).writeTo(wanted.folder(), truth));
    }
    Population population = Population.of(PopulationPlan.of(wanted.seed(), wanted.enterprises()));
    Map<FactType, Long> rows =
        population.writeTo(
            wanted.folder(),
            (type, count) -> {
              if (count > 0 && count % TELL_EVERY_ROWS == 0) {
                err.printf("Generating 生成 %s: %,d%n", type.file(), count);
              }
            });
    Table table = new Table().row("file", "rows").row("文件", "行");
    rows.forEach((type, count) -> table.row(type.file(), count));
    out.print(table.row("total", rows.values().stream().mapToLong(Long::longValue).sum()));
    out.println();
    population
        .stories()
        .forEach(story -> out.println("  " + story.title().en() + " " + story.title().zh()));
    out.printf(
        "Generated %,d enterprises into %s; bring them in with: import %s%n已生成，可用上述命令导入。%n",
        wanted.enterprises(), wanted.folder(), wanted.folder());
    return CommandLine.DONE;
  }

  private int withTruth(Command.Generate wanted, String name, Map<FactType, Long> rows) {
    Table table = new Table().row("file", "rows").row("文件", "行");
    rows.forEach((type, count) -> table.row(type.file(), count));
    out.print(table.row("total", rows.values().stream().mapToLong(Long::longValue).sum()));
    out.printf(
        "Generated %,d enterprises (%s) into %s, the truth about them into %s.%n已生成，真值另存。%n",
        wanted.enterprises(), name, wanted.folder(), wanted.truth());
    return CommandLine.DONE;
  }
}
