package org.creditgraph.likelihood;

import java.util.Locale;

/** Writes a model so that a person can read it and see what a new one changes. */
final class ModelWriter {
  private ModelWriter() {}

  static String written(LevelModel model) {
    StringBuilder out = new StringBuilder();
    line(out, "# Made by the command train; not to be changed by hand.");
    line(out, "name: " + quoted(model.name()));
    line(out, "version: " + quoted(model.version()));
    line(out, "trained: " + quoted(model.trained()));
    line(out, "prior: " + number(model.priorBits(), 4));
    line(out, "aspects:");
    for (Aspect aspect : model.aspects()) {
      line(out, "  - name: " + quoted(aspect.name()));
      line(out, "    levels:");
      for (Aspect.Level level : aspect.levels()) {
        line(
            out,
            "      - {level: %s, bits: %s, real: %s, others: %s}"
                .formatted(
                    quoted(level.name()),
                    number(level.bits(), 3),
                    number(level.real(), 4),
                    number(level.others(), 4)));
      }
    }
    line(out, "calibration:");
    for (Calibration.Knot knot : model.calibration().knots()) {
      line(
          out,
          "  - {bits: %s, probability: %s}"
              .formatted(number(knot.bits(), 3), number(knot.probability(), 4)));
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String line) {
    out.append(line).append('\n');
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String number(double number, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", number);
  }
}
