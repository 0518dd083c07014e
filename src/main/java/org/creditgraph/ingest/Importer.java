package org.creditgraph.ingest;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.creditgraph.exchange.Chunk;
import org.creditgraph.exchange.FactInput;
import org.creditgraph.exchange.RejectedRows;
import org.creditgraph.exchange.Row;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.PublicationTerms;
import org.creditgraph.graph.Refusal;
import org.creditgraph.ingest.ImportProgress.Phase;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.store.BatchWriter;
import org.creditgraph.store.FactStore;
import org.jspecify.annotations.Nullable;

/**
 * Brings a folder or zip of facts into the store as one batch.
 *
 * <p>One thread reads and judges the rows, the calling one writes them, a few chunks apart: memory
 * does not grow with the files. Rows that are not taken go to CSV files as they come. Whatever is
 * thrown before the commit, nothing of the batch remains.
 */
public final class Importer {
  private static final Logger LOG = Logger.getLogger(Importer.class.getName());
  private static final int CHUNK_ROWS = 10_000;
  private static final String NOT_EXAMINED =
      "The batch is committed and nothing of it is lost, but it could not be shown or looked"
          + " through for suspicious facts; the log says why. The next batch or a restart shows it."
          + " 本批已提交，未丢失任何内容，但未能刷新快照及核查可疑数据；原因见日志，下一批导入或重启后即可见。";
  private static final String KEYS_NOT_EXAMINED =
      "Keys that stand twice in a file could not be looked for; the log says why."
          + " 未能核查文件中重复的键，原因见日志。";
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final FactStore store;
  private final Supplier<Snapshot> follow;
  private final LongSupplier nanoTime;
  private final Inputs inputs;
  private final PublicationTerms terms;

  /**
   * @param follow gives the snapshot that has taken in every batch committed so far
   * @param clock tells the day of an OFAC list that comes without a moment
   * @param nanoTime measures; such as {@code System::nanoTime}
   * @param terms how long records may be published
   */
  public Importer(
      FactStore store,
      Supplier<Snapshot> follow,
      Clock clock,
      LongSupplier nanoTime,
      PublicationTerms terms) {
    this.store = store;
    this.follow = follow;
    this.nanoTime = nanoTime;
    this.inputs = new Inputs(store, clock);
    this.terms = terms;
  }

  /**
   * Imports. Whatever fails after the commit, be it memory, is told as a notice of the outcome: the
   * batch is in, so nothing is thrown any more.
   *
   * @param progress told at every phase and some times a second, on the calling thread
   * @throws Refusal when the files cannot be read, when another batch is open, when the moment lies
   *     before that of the last batch, or COMMIT_UNKNOWN
   */
  public ImportOutcome run(ImportRequest request, Consumer<ImportProgress> progress) {
    ProgressMeter meter = new ProgressMeter(progress, nanoTime);
    meter.enter(Phase.OPENING);
    Tally tally = new Tally(terms);
    Written written = new Written();
    try (FindingList findings = new FindingList(request)) {
      write(request, tally, findings, meter, written);
      examineQuietly(request, tally.touched(), findings, meter, written);
      enterQuietly(Phase.DONE, meter);
      return new ImportOutcome(
          written.batch,
          tally.files(),
          tally.rejectCount(),
          tally.rejects(),
          findings.count(),
          findings.listed(),
          written.notices,
          Duration.ofNanos(meter.nanos()));
    }
  }

  /** What was written so far. */
  private static final class Written {
    private final List<String> notices = new ArrayList<>();
    private @Nullable SameKeys keys;
    private @Nullable Batch batch;
  }

  private void write(
      ImportRequest request,
      Tally tally,
      FindingList findings,
      ProgressMeter meter,
      Written written) {
    try (BatchWriter writer = begin(request.title());
        FactInput input = inputs.open(request)) {
      inputs.checkMoment(request);
      inputs.checkSpace(input);
      meter.opened(input.bytesTotal());
      SameKeys keys = new SameKeys(input.bytesTotal());
      written.keys = keys;
      RowFindings rows = new RowFindings(findings);
      writeAll(input, writer, tally, request, meter, keys, rows);
      rows.finish();
      written.notices.addAll(input.notices());
      written.notices.addAll(tally.notices());
      meter.enter(Phase.COMMITTING);
      writer.describe(tally.counts().asJson());
      written.batch = writer.commit(request.recordedAt()).orElse(null);
    } catch (RuntimeException | Error failure) {
      if (written.batch == null) {
        throw failure;
      }
      LOG.log(Level.WARNING, "A committed batch could not be tidied up after", failure);
    }
  }

  private void examineQuietly(
      ImportRequest request,
      Touched touched,
      FindingList findings,
      ProgressMeter meter,
      Written written) {
    Batch batch = written.batch;
    enterQuietly(Phase.EXAMINING, meter);
    try {
      if (batch != null) {
        new Examination(
                follow.get(),
                batch,
                findings,
                terms,
                new RegisterReferrers(store, batch.sequence()))
            .examine(touched, () -> inputs.idNumbers(request, touched.persons(), CHUNK_ROWS));
      }
      examineKeys(request, findings, written.keys);
    } catch (RuntimeException | Error failure) {
      written.notices.add(batch == null ? KEYS_NOT_EXAMINED : NOT_EXAMINED);
      LOG.log(Level.WARNING, "An import could not be followed and examined", failure);
    }
  }

  private void examineKeys(ImportRequest request, FindingList findings, @Nullable SameKeys keys) {
    if (keys != null && !keys.isEmpty() && request.format() == ImportRequest.Format.CSV) {
      try (FactInput input = inputs.open(request)) {
        keys.examine(input, CHUNK_ROWS, findings);
      }
    }
  }

  /** Whoever is told of progress cannot make an import fail that is in. */
  private static void enterQuietly(Phase phase, ProgressMeter meter) {
    try {
      meter.enter(phase);
    } catch (RuntimeException | Error failure) {
      LOG.log(Level.WARNING, "The progress of a committed batch could not be told", failure);
    }
  }

  /** A change to a record made by request takes milliseconds; an import waits for it. */
  private BatchWriter begin(String title) {
    try {
      return store.begin(title, PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("INTERRUPTED", "The program is stopping; import again.");
    }
  }

  private static BatchWriter.Row row(Row row) {
    return new BatchWriter.Row(row.fact(), row.retracted(), row.absent());
  }

  private static void writeAll(
      FactInput input,
      BatchWriter writer,
      Tally tally,
      ImportRequest request,
      ProgressMeter meter,
      SameKeys keys,
      RowFindings findings) {
    try (RejectedRows rejected = RejectedRows.into(request.rejectedFolder());
        ChunkReader reader = new ChunkReader(input, CHUNK_ROWS)) {
      for (var part = reader.next(); part.isPresent(); part = reader.next()) {
        Chunk chunk = part.get().chunk();
        List<BatchWriter.Row> rows = new ArrayList<>(chunk.rows().size());
        chunk.rows().forEach(row -> rows.add(row(row)));
        List<BatchWriter.Result> results = rows.isEmpty() ? List.of() : writer.write(rows);
        tally.add(chunk, results, rejected::add);
        findings.add(chunk, results);
        keys.add(chunk);
        meter.wrote(chunk.type().file(), chunk.size(), part.get().bytesRead());
      }
    }
  }
}
