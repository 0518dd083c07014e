package org.creditgraph.imports;

import java.io.PrintStream;
import org.creditgraph.graph.Numerals;
import org.creditgraph.ingest.ExportOutcome;
import org.creditgraph.ingest.ExportRequest;
import org.creditgraph.ingest.Exporter;

/** The command `export`. */
final class ExportCommand {
  private final Workplace place;
  private final PrintStream out;
  private final PrintStream err;

  ExportCommand(Workplace place, PrintStream out, PrintStream err) {
    this.place = place;
    this.out = out;
    this.err = err;
  }

  int run(Command.Export wanted) {
    ExportOutcome outcome =
        new Exporter(place.store(), System::nanoTime)
            .run(
                new ExportRequest(
                    wanted.folder(), wanted.validOn(), wanted.knownAt(), wanted.bom()),
                (type, count) -> {
                  if (count > 0) {
                    err.printf("Exporting 导出 %s: %,d%n", type.file(), count);
                  }
                });
    Table table = new Table().row("file", "facts").row("文件", "事实");
    outcome.counts().forEach((type, count) -> table.row(type.file(), count));
    long total = outcome.counts().values().stream().mapToLong(Long::longValue).sum();
    out.println();
    out.print(table.row("total", total));
    out.println();
    if (outcome.leftOut() > 0) {
      out.printf(
          "%s left out, for what is referred to was taken back. 另有%,d条因所指已撤回而未导出。%n",
          Numerals.counted(outcome.leftOut(), "fact was", "facts were"), outcome.leftOut());
    }
    out.printf(
        "Written to %s in %.1f s, as known after batch %d (%s). 导出完成，截至第%d批。%n",
        wanted.folder(),
        outcome.elapsed().toMillis() / 1e3,
        outcome.batch().sequence(),
        outcome.batch().recordedAt(),
        outcome.batch().sequence());
    return CommandLine.DONE;
  }
}
