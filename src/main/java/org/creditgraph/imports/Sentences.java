package org.creditgraph.imports;

import org.creditgraph.graph.Numerals;
import org.creditgraph.ingest.ImportOutcome;

/** What is said at the end of an import, by every door. */
final class Sentences {
  private Sentences() {}

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
