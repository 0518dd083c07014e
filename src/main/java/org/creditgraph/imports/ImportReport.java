package org.creditgraph.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Refusal;
import org.creditgraph.ingest.FileCount;
import org.creditgraph.ingest.Finding;
import org.creditgraph.ingest.ImportOutcome;
import org.creditgraph.ingest.ImportOutcome.RejectedRow;
import org.creditgraph.ingest.ImportProgress;
import org.creditgraph.ingest.ImportRequest.Format;
import org.jspecify.annotations.Nullable;

/**
 * How an import stands or how it ended, as `GET /imports/{id}` tells it and as it is kept.
 *
 * @param code with REFUSED or FAILED: the stable code of the refusal
 * @param message a sentence on the state, English and Chinese
 * @param batch what was committed
 * @param rejectCount of all rejected rows; {@code rejects} lists the first ones
 * @param findingCount of all findings; {@code findings} lists the first ones
 * @param rejectedFiles the CSV files that hold the rejected rows
 */
record ImportReport(
    String id,
    String title,
    Format format,
    State state,
    @Nullable String code,
    String message,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Batch batch,
    ImportProgress progress,
    List<FileCount> files,
    @Nullable FileCount total,
    long rejectCount,
    boolean rejectsTruncated,
    List<RejectedRow> rejects,
    long findingCount,
    boolean findingsTruncated,
    List<Finding> findings,
    List<String> notices,
    List<String> rejectedFiles) {

  /** Where an import is. */
  enum State {
    RUNNING,
    COMMITTED,
    NOTHING_NEW,
    ALL_REJECTED,
    /** Nothing of it is in, and the sender can mend it. */
    REFUSED,
    /** Nothing of it is in, and the fault is not the sender's. */
    FAILED,
    /** It was cut off, and is in wholly or not at all. */
    INTERRUPTED;

    /** Whether it came to its end, whatever became of its rows. */
    boolean hasOutcome() {
      return this == COMMITTED || this == NOTHING_NEW || this == ALL_REJECTED;
    }
  }

  static ImportReport running(String id, String title, Format format, Instant startedAt) {
    return new ImportReport(
        id,
        title,
        format,
        State.RUNNING,
        null,
        "Under way. 正在导入。",
        startedAt,
        null,
        null,
        ImportProgress.WAITING,
        List.of(),
        null,
        0,
        false,
        List.of(),
        0,
        false,
        List.of(),
        List.of(),
        List.of());
  }

  ImportReport at(ImportProgress now) {
    return new ImportReport(
        id,
        title,
        format,
        state,
        code,
        message,
        startedAt,
        finishedAt,
        batch,
        now,
        files,
        total,
        rejectCount,
        rejectsTruncated,
        rejects,
        findingCount,
        findingsTruncated,
        findings,
        notices,
        rejectedFiles);
  }

  /** The same import, ended without anything of it being in. */
  ImportReport ended(State how, String why, String sentence, @Nullable Instant when) {
    return new ImportReport(
        id, title, format, how, why, sentence, startedAt, when, null, progress, List.of(), null, 0,
        false, List.of(), 0, false, List.of(), List.of(), List.of());
  }

  /** The same import, refused; a folder of ours that it worked in is not told. */
  ImportReport refused(State how, Refusal why, Path own, Instant when) {
    return ended(how, why.code(), Sentences.of(why, own), when);
  }

  ImportReport done(ImportOutcome outcome, Instant when, List<String> csvFiles) {
    return new ImportReport(
        id,
        title,
        format,
        State.valueOf(outcome.state().name()),
        null,
        Sentences.of(outcome),
        startedAt,
        when,
        outcome.batch(),
        progress,
        outcome.files(),
        outcome.total(),
        outcome.rejectCount(),
        outcome.rejectCount() > outcome.rejects().size(),
        outcome.rejects(),
        outcome.findingCount(),
        outcome.findingCount() > outcome.findings().size(),
        outcome.findings(),
        outcome.notices(),
        csvFiles);
  }

  /** What a list of imports tells: no rows, no findings. */
  ImportReport withoutRows() {
    return new ImportReport(
        id,
        title,
        format,
        state,
        code,
        message,
        startedAt,
        finishedAt,
        batch,
        progress,
        files,
        total,
        rejectCount,
        rejectCount > 0,
        List.of(),
        findingCount,
        findingCount > 0,
        List.of(),
        notices,
        rejectedFiles);
  }
}
