package org.creditgraph.casebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One line of the truth.
 *
 * @param from the listed party or the sanctioned store
 * @param to who looks like going on for it
 * @param narrative the name of the case
 * @param record the record that gives the motive
 * @param vehicle what goes on: new, sleeper, shelf, sister, …
 * @param front who stands for it
 * @param form whole, partial, split, two-step, …
 * @param timing before, around or after the decision
 * @param traces the kinds of thing that the two share on file
 * @param traceBits the sum of what these are worth by their rarity
 * @param detectable whether so much is on file that a careful reader would find it
 */
public record CaseTruth(
    CaseTruthKind kind,
    String from,
    String to,
    String narrative,
    String record,
    String vehicle,
    String front,
    String form,
    String timing,
    List<String> traces,
    double traceBits,
    boolean detectable) {
  static final String COLUMNS =
      "narrative,record,vehicle,front,form,timing,traces,trace_bits,detectable";

  public CaseTruth {
    traces = List.copyOf(traces);
  }

  private String row() {
    return String.join(
        ",",
        from,
        to,
        narrative,
        record,
        vehicle,
        front,
        form,
        timing,
        String.join(" ", traces),
        String.format(Locale.ROOT, "%.1f", traceBits),
        detectable ? "yes" : "no");
  }

  /** Writes all six files into a folder, which is made if need be. */
  static void write(List<CaseTruth> truths, Path folder) {
    try {
      Files.createDirectories(folder);
      for (CaseTruthKind kind : CaseTruthKind.values()) {
        List<String> lines = new ArrayList<>(List.of(kind.header()));
        truths.stream().filter(each -> each.kind() == kind).forEach(each -> lines.add(each.row()));
        Files.writeString(folder.resolve(kind.file()), String.join("\n", lines) + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
