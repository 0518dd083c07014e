package org.creditgraph.imports;

import java.io.PrintStream;
import java.util.function.Consumer;
import org.creditgraph.ingest.ImportProgress;
import org.creditgraph.ingest.ImportProgress.Phase;

/** Shows the progress of an import: one line written over on a screen, else a line now and then. */
final class ProgressLine implements Consumer<ImportProgress> {
  private static final long LINE_EVERY_NANOS = 2_000_000_000;
  private static final int BAR_WIDTH = 24;

  private final PrintStream out;
  private final boolean terminal;
  private Phase phase = Phase.OPENING;
  private long shown = System.nanoTime();

  ProgressLine(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public void accept(ImportProgress progress) {
    boolean next = progress.phase() != phase;
    phase = progress.phase();
    if (terminal) {
      out.print("\r\u001b[2K" + (phase == Phase.DONE ? "" : line(progress)));
      out.flush();
    } else if (phase != Phase.DONE && (next || System.nanoTime() - shown > LINE_EVERY_NANOS)) {
      shown = System.nanoTime();
      out.println(line(progress));
    }
  }

  static String line(ImportProgress progress) {
    return switch (progress.phase()) {
      case OPENING -> "Opening the files 打开文件 …";
      case WRITING ->
          "Importing 导入 %s %3d %%  %,d rows 行, %,d rows/s 行/秒  %s"
              .formatted(
                  bar(progress.fraction()),
                  (int) (100 * progress.fraction()),
                  progress.rows(),
                  progress.rowsPerSecond(),
                  progress.file());
      case COMMITTING -> "Committing 提交 %,d rows 行 …".formatted(progress.rows());
      case EXAMINING -> "Looking for suspicious facts 检查可疑事实 …";
      case DONE -> "Done 完成: %,d rows 行".formatted(progress.rows());
    };
  }

  private static String bar(double fraction) {
    int full = (int) (BAR_WIDTH * fraction);
    return "[" + "#".repeat(full) + ".".repeat(BAR_WIDTH - full) + "]";
  }
}
