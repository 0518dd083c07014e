package org.creditgraph.imports;

import java.nio.file.Path;
import org.creditgraph.graph.Numerals;
import org.creditgraph.graph.Refusal;
import org.creditgraph.ingest.ImportOutcome;

/** What is said at the end of an import, by every door. */
final class Sentences {
  static final String CUT_OFF =
      "The program ended while this ran: it is in wholly or not at all. Send it again;"
          + " nothing is taken twice. 程序中断，请重新导入，不会重复。";
  static final String FAILED =
      "The import failed and nothing of it is in; the log of the program says why."
          + " 导入失败，未导入任何内容，详见程序日志。";
  static final String UNTOLD =
      "The import ended, but there was no memory to tell how: it is in wholly or not at all. Send"
          + " it again; nothing is taken twice. 系统资源不足，未能记录导入结果，请重新导入，不会重复。";

  private Sentences() {}

  /** Of an import that works in a folder of ours: that is not told, only what is in it. */
  static String of(Refusal refusal, Path own) {
    return String.valueOf(refusal.getMessage())
        .replace(own + own.getFileSystem().getSeparator(), "");
  }

  static String of(ImportOutcome outcome) {
    String rejected =
        outcome.rejectCount() == 0
            ? ""
            : " %s rejected. 拒收%,d行。"
                .formatted(
                    Numerals.counted(outcome.rejectCount(), "row was", "rows were"),
                    outcome.rejectCount());
    return switch (outcome.state()) {
      case COMMITTED -> {
        var batch = outcome.committed().orElseThrow();
        yield "Committed as batch %d, known from %s on. 已作为第%d批提交。%s"
            .formatted(batch.sequence(), batch.recordedAt(), batch.sequence(), rejected);
      }
      case NOTHING_NEW -> "Nothing new: all this was known already. 没有新内容。" + rejected;
      case ALL_REJECTED -> "Nothing could be taken. 没有可导入的内容。" + rejected;
    };
  }
}
