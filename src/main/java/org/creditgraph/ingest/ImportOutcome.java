package org.creditgraph.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.creditgraph.graph.Batch;
import org.jspecify.annotations.Nullable;

/**
 * What an import did. Lists are cut at {@link #LISTED_MAX}; the counts beside them are whole.
 *
 * @param batch what was committed, or null when nothing changed
 * @param files one count for each file that was there, in the order of reading
 * @param rejects the first rejected rows; all of them stand in the files of the work folder
 * @param findings suspicious facts that were taken
 * @param notices what the sender should know, such as an encoding that was recognised
 */
public record ImportOutcome(
    @Nullable Batch batch,
    List<FileCount> files,
    long rejectCount,
    List<RejectedRow> rejects,
    long findingCount,
    List<Finding> findings,
    List<String> notices,
    Duration elapsed) {
  public static final int LISTED_MAX = 1_000;

  /** How the import ended. */
  public enum State {
    /** The batch is in. */
    COMMITTED,
    /** Everything sent was known already. */
    NOTHING_NEW,
    /** No row could be taken. */
    ALL_REJECTED
  }

  /** A row that was not taken, with its place and the reason. */
  public record RejectedRow(
      String file, long line, @Nullable String column, @Nullable String value, String reason) {}

  public ImportOutcome {
    files = List.copyOf(files);
    rejects = List.copyOf(rejects);
    findings = List.copyOf(findings);
    notices = List.copyOf(notices);
  }

  public Optional<Batch> committed() {
    return Optional.ofNullable(batch);
  }

  public State state() {
    if (batch != null) {
      return State.COMMITTED;
    }
    return rejectCount > 0 && total().taken() == 0 ? State.ALL_REJECTED : State.NOTHING_NEW;
  }

  /** The sum over all files. */
  public FileCount total() {
    return files.stream().reduce(FileCount.none("total"), FileCount::plus);
  }

  public long rowsPerSecond() {
    return Math.round(total().rows() / Math.max(1e-3, elapsed.toNanos() / 1e9));
  }
}
