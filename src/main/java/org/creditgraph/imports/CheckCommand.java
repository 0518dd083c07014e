package org.creditgraph.imports;

import java.io.PrintStream;
import org.creditgraph.graph.Numerals;
import org.creditgraph.ingest.CheckReport;
import org.creditgraph.ingest.StoreCheck;

/** The command `check`. */
final class CheckCommand {
  private final Workplace place;
  private final PrintStream out;
  private final PrintStream err;

  CheckCommand(Workplace place, PrintStream out, PrintStream err) {
    this.place = place;
    this.out = out;
    this.err = err;
  }

  int run() {
    CheckReport report =
        new StoreCheck(place.store(), System::nanoTime)
            .run(place.follow().get(), doing -> err.println("Checking 核对: " + doing));
    report.differences().forEach(out::println);
    if (report.differenceCount() > report.differences().size()) {
      out.printf("… and %,d more%n", report.differenceCount() - report.differences().size());
    }
    out.printf(
        "%s, %s of facts, snapshot compared as of %s, in %.1f s.%n",
        Numerals.counted(report.batches(), "batch", "batches"),
        Numerals.counted(report.versions(), "version", "versions"),
        Numerals.counted(report.moments(), "batch", "batches"),
        report.elapsed().toMillis() / 1e3);
    if (report.differenceCount() == 0) {
      out.println("No difference: the snapshot is the store, and every rule holds. 核对一致。");
      return CommandLine.DONE;
    }
    out.printf(
        "%s. Keep a copy of creditgraph.home and report them; a restart rebuilds the"
            + " snapshot. 共%,d处差异。%n",
        Numerals.counted(report.differenceCount(), "difference", "differences"),
        report.differenceCount());
    return CommandLine.DIFFERENT;
  }
}
