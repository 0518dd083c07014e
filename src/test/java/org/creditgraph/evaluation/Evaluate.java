package org.creditgraph.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

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
    if (wanted.leftOut() || wanted.regimes()) {
      told(Report.LEFT_OUT, new LeftOut(wanted, progress).report(), wanted, out);
    }
    if (wanted.shipped()) {
      told(Report.SHIPPED, new Shipped(wanted, progress).report(), wanted, out);
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
