package org.creditgraph.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.creditgraph.training.KnownPopulation;
import org.creditgraph.training.LoadedPopulation;

/**
 * Measures how well changes of entity and store migrations are found, kinds of populations left out
 * of learning first, and writes the figures into `docs/evaluation.md`; {@link Wanted#USAGE} says
 * how to ask for a part.
 */
public final class Evaluate {
  private Evaluate() {}

  public static void main(String[] arguments) throws IOException {
    Wanted wanted = Wanted.of(arguments);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream progress = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Map<String, Measuring> parts = new LinkedHashMap<>();
    if (wanted.leftOut() || wanted.regimes()) {
      parts.put(Report.LEFT_OUT, new LeftOut(wanted, progress));
    }
    if (wanted.shipped()) {
      parts.put(Report.SHIPPED, new Shipped(wanted, progress));
    }
    try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
      parts.values().forEach(part -> part.begin(executor));
      List<KnownPopulation> measured = new ArrayList<>();
      wanted.kinds().forEach(kind -> measured.addAll(wanted.measured(kind)));
      LoadedPopulation.each(
          measured,
          KnownWorld::of,
          executor,
          world -> {
            progress.printf("Measuring %s%n", world.name());
            parts.values().forEach(part -> part.measure(world));
          });
    }
    for (Map.Entry<String, Measuring> part : parts.entrySet()) {
      told(part.getKey(), part.getValue().report(), wanted, out);
    }
  }

  private static void told(String mark, String report, Wanted wanted, PrintStream out)
      throws IOException {
    out.println(report);
    if (wanted.written()) {
      Report.replace(mark, report);
    }
  }
}
