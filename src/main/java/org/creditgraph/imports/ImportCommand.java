package org.creditgraph.imports;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.creditgraph.graph.Numerals;
import org.creditgraph.ingest.FileCount;
import org.creditgraph.ingest.Finding;
import org.creditgraph.ingest.ImportOutcome;
import org.creditgraph.ingest.ImportOutcome.RejectedRow;
import org.creditgraph.ingest.ImportProgress;
import org.creditgraph.ingest.ImportRequest;
import org.creditgraph.ingest.Importer;
import tools.jackson.databind.json.JsonMapper;

/** The command `import`. */
final class ImportCommand {
  private static final int LISTED_MAX = 20;

  private final Workplace place;
  private final PrintStream out;
  private final Consumer<ImportProgress> progress;

  ImportCommand(Workplace place, PrintStream out, Consumer<ImportProgress> progress) {
    this.place = place;
    this.out = out;
    this.progress = progress;
  }

  int run(Command.Import wanted) {
    Clock clock = Clock.systemUTC();
    Importer importer =
        new Importer(
            place.store(), place.follow(), clock, System::nanoTime, place.models().terms());
    ImportArchive archive = new ImportArchive(place.home(), JsonMapper.shared());
    ImportDesk desk = new ImportDesk(importer, archive, clock);
    Path name = wanted.folder().toAbsolutePath().normalize().getFileName();
    String title = name == null ? wanted.folder().toString() : name.toString();
    ImportReport taken = desk.take(title, wanted.format());
    Path folder = desk.folder(taken);
    ImportOutcome outcome =
        desk.run(
            taken,
            new ImportRequest(
                title,
                wanted.folder(),
                wanted.format(),
                wanted.encoding(),
                wanted.recordedAt(),
                folder,
                wanted.acceptWrongCodes(),
                wanted.acceptRemovals()),
            progress);
    print(outcome, folder);
    if (outcome.rejectCount() == 0) {
      return CommandLine.DONE;
    }
    return outcome.state() == ImportOutcome.State.ALL_REJECTED
        ? CommandLine.NOT_DONE
        : CommandLine.PARTLY_DONE;
  }

  private void print(ImportOutcome outcome, Path folder) {
    out.println();
    out.print(table(outcome));
    out.println();
    outcome.notices().forEach(out::println);
    printRejects(outcome, folder.resolve("rejected"));
    printFindings(outcome, folder.resolve(ImportRequest.FINDINGS));
    out.println(Sentences.of(outcome));
    out.printf(
        "%s in %.1f s, %,d rows/s. 共%,d行，每秒%,d行。%n",
        Numerals.counted(outcome.total().rows(), "row", "rows"),
        outcome.elapsed().toMillis() / 1e3,
        outcome.rowsPerSecond(),
        outcome.total().rows(),
        outcome.rowsPerSecond());
  }

  private static Table table(ImportOutcome outcome) {
    Table table =
        new Table()
            .row(
                "file",
                "added",
                "unchanged",
                "superseded",
                "retracted",
                "not known",
                "says nothing",
                "rejected")
            .row("文件", "新增", "未变", "更新", "撤回", "无可撤回", "等于未填", "拒收");
    outcome.files().forEach(file -> row(table, file));
    row(table, outcome.total());
    return table;
  }

  private static void row(Table table, FileCount count) {
    table.row(
        count.file(),
        count.added(),
        count.unchanged(),
        count.superseded(),
        count.retracted(),
        count.nothingToRetract(),
        count.nothingSaid(),
        count.rejected());
  }

  private void printRejects(ImportOutcome outcome, Path folder) {
    List<RejectedRow> rejects = outcome.rejects();
    for (RejectedRow reject : rejects.subList(0, Math.min(LISTED_MAX, rejects.size()))) {
      String column = reject.column() == null ? "" : ", column " + reject.column();
      String value = reject.value() == null ? "" : " “" + reject.value() + "”";
      out.printf(
          "%s line 第%d行%s%s: %s%n", reject.file(), reject.line(), column, value, reject.reason());
    }
    if (outcome.rejectCount() > LISTED_MAX) {
      out.printf(
          "… and %,d more 另有%,d行%n", more(outcome.rejectCount()), more(outcome.rejectCount()));
    }
    if (outcome.rejectCount() > 0) {
      out.println(
          "All rejected rows with their reasons are in "
              + folder
              + "; mend them there and import that folder. 拒收的行及原因见该文件夹，改正后可再次导入。");
      out.println();
    }
  }

  private void printFindings(ImportOutcome outcome, Path file) {
    if (outcome.findingCount() == 0) {
      return;
    }
    out.printf(
        "%s taken; a person should look. 已导入，但有%,d处可疑，请核实：%n",
        Numerals.counted(outcome.findingCount(), "suspicious fact was", "suspicious facts were"),
        outcome.findingCount());
    List<Finding> findings = outcome.findings();
    for (Finding finding : findings.subList(0, Math.min(LISTED_MAX, findings.size()))) {
      out.println("  " + finding.english() + " " + finding.chinese());
    }
    if (outcome.findingCount() > LISTED_MAX) {
      out.printf(
          "  … and %,d more 另有%,d处%n", more(outcome.findingCount()), more(outcome.findingCount()));
    }
    out.println("  All of them are in 全部见 " + file);
    out.println();
  }

  private static long more(long count) {
    return count - LISTED_MAX;
  }
}
