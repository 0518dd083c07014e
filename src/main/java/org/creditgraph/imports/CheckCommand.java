package org.creditgraph.imports;

import java.io.PrintStream;
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
        "%,d batches, %,d versions of facts, snapshot compared as of %d batches, in %.1f s.%n",
        report.batches(), report.versions(), report.moments(), report.elapsed().toMillis() / 1e3);
    if (report.differenceCount() == 0) {
      out.println("No difference: the snapshot is the store, and every rule holds. 核对一致。");
      return CommandLine.DONE;
    }
    out.printf(
        "%,d differences. Keep a copy of creditgraph.home and report them; a restart rebuilds the"
            + " snapshot. 共%,d处差异。%n",
        report.differenceCount(), report.differenceCount());
    return CommandLine.DIFFERENT;
  }
}
