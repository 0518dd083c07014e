package org.creditgraph.likelihood;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Writes a model so that a person can read it and see what a new one changes. */
final class ModelWriter {
  private static final int DIGITS = 6;

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
                    significant(aspect.m().get(i)),
                    significant(aspect.u().get(i))));
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

  /** Rare levels need as many digits that tell as common ones. */
  private static String significant(double number) {
    return new BigDecimal(number, new MathContext(DIGITS)).toPlainString();
  }

  private static String number(double number, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", number);
  }
}
