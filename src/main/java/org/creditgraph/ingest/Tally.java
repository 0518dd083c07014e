package org.creditgraph.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.creditgraph.exchange.Chunk;
import org.creditgraph.exchange.Reject;
import org.creditgraph.exchange.Row;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.ingest.ImportOutcome.RejectedRow;
import org.creditgraph.store.BatchWriter.Effect;
import org.creditgraph.store.BatchWriter.Result;

/** Counts what became of the rows of an import, file by file, and keeps the first rejects. */
final class Tally {
  private final Map<String, FileCount> files = new LinkedHashMap<>();
  private final List<RejectedRow> rejects = new ArrayList<>();
  private final Touched touched;
  private final RowCounts counts = new RowCounts();
  private final RefusedThings refused = new RefusedThings();
  private long rejectCount;
  private long rounded;

  Tally(PublicationTerms terms) {
    touched = new Touched(terms);
  }

  /**
   * Takes in a chunk with what became of its rows. Rows that the reader rejected and rows that the
   * store refused are told in the order of the file.
   *
   * @param results one for each row of the chunk, in their order
   */
  void add(Chunk chunk, List<Result> results, Consumer<Reject> rejected) {
    long[] counts = new long[Effect.values().length];
    int early = 0;
    for (int i = 0; i < results.size(); i++) {
      Row row = chunk.rows().get(i);
      Result result = results.get(i);
      counts[result.effect().ordinal()]++;
      if (result.effect() == Effect.REFUSED) {
        while (early < chunk.rejects().size() && chunk.rejects().get(early).line() < row.line()) {
          reject(chunk.rejects().get(early++), rejected);
        }
        reject(row.refused(result.column(), refused.reason(row.fact(), result)), rejected);
      } else {
        rounded += SharesRounded.isIn(row) ? 1 : 0;
        touched.add(row.fact(), result.effect());
        this.counts.add(row, result.effect());
      }
    }
    for (; early < chunk.rejects().size(); early++) {
      reject(chunk.rejects().get(early), rejected);
    }
    String file = chunk.type().file();
    files.merge(file, count(file, counts, chunk.rejects().size()), FileCount::plus);
  }

  private static FileCount count(String file, long[] counts, int rejectedByReader) {
    return new FileCount(
        file,
        counts[Effect.ADDED.ordinal()],
        counts[Effect.UNCHANGED.ordinal()],
        counts[Effect.SUPERSEDED.ordinal()],
        counts[Effect.RETRACTED.ordinal()],
        counts[Effect.NOTHING_TO_RETRACT.ordinal()],
        counts[Effect.NOTHING_SAID.ordinal()],
        counts[Effect.REFUSED.ordinal()] + rejectedByReader);
  }

  private void reject(Reject reject, Consumer<Reject> rejected) {
    rejectCount++;
    refused.add(reject);
    counts.add(reject);
    rejected.accept(reject);
    if (rejects.size() < ImportOutcome.LISTED_MAX) {
      rejects.add(
          new RejectedRow(
              reject.file(), reject.line(), reject.column(), reject.value(), reject.reason()));
    }
  }

  List<FileCount> files() {
    return List.copyOf(files.values());
  }

  long rejectCount() {
    return rejectCount;
  }

  List<RejectedRow> rejects() {
    return rejects;
  }

  /** What the sender should know of the rows that were taken. */
  List<String> notices() {
    return rounded == 0 ? List.of() : List.of(SharesRounded.notice(rounded));
  }

  /** What stays with the batch. */
  RowCounts counts() {
    return counts;
  }

  Touched touched() {
    return touched;
  }
}
