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
      line(out, "    factor: " + number(aspect.factor(), 4));
      line(out, "    levels:");
      for (int i = 0; i < aspect.levels().size(); i++) {
        line(
            out,
            "      - {level: %s, m: %s, u: %s}"
                .formatted(
                    quoted(aspect.levels().get(i)),
                    number(aspect.m().get(i), 6),
                    number(aspect.u().get(i), 6)));
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
