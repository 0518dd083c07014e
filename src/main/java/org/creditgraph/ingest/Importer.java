package org.creditgraph.ingest;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.creditgraph.exchange.Chunk;
import org.creditgraph.exchange.FactInput;
import org.creditgraph.exchange.RejectedRows;
import org.creditgraph.graph.Batch;
import org.creditgraph.graph.Refusal;
import org.creditgraph.ingest.ImportProgress.Phase;
import org.creditgraph.snapshot.Snapshot;
import org.creditgraph.store.BatchWriter;
import org.creditgraph.store.FactStore;

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
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final FactStore store;
  private final Supplier<Snapshot> follow;
  private final LongSupplier nanoTime;
  private final Inputs inputs;

  /**
   * @param follow gives the snapshot that has taken in every batch committed so far
   * @param clock tells the day of an OFAC list that comes without a moment
   * @param nanoTime measures; such as {@code System::nanoTime}
   */
  public Importer(FactStore store, Supplier<Snapshot> follow, Clock clock, LongSupplier nanoTime) {
    this.store = store;
    this.follow = follow;
    this.nanoTime = nanoTime;
    this.inputs = new Inputs(store, clock);
  }

  /**
   * Imports; what fails after the commit is told as a notice of the outcome, for the batch is in.
   *
   * @param progress told at every phase and some times a second, on the calling thread
   * @throws Refusal when the files cannot be read, when another batch is open, or when the moment
   *     lies before that of the last batch
   */
  public ImportOutcome run(ImportRequest request, Consumer<ImportProgress> progress) {
    ProgressMeter meter = new ProgressMeter(progress, nanoTime);
    meter.enter(Phase.OPENING);
    Tally tally = new Tally();
    Optional<Batch> batch;
    List<String> notices;
    try (BatchWriter writer = begin(request.title());
        FactInput input = inputs.open(request)) {
      inputs.checkMoment(request);
      inputs.checkSpace(input);
      meter.opened(input.bytesTotal());
      writeAll(input, writer, tally, request, meter);
      meter.enter(Phase.COMMITTING);
      batch = writer.commit(request.recordedAt());
      notices = input.notices();
    }
    Optional<Examination> examination = Optional.empty();
    try {
      examination = batch.map(committed -> examine(committed, request, tally.touched(), meter));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A committed batch could not be followed and examined", e);
      notices = with(notices, NOT_EXAMINED);
    }
    meter.enter(Phase.DONE);
    return new ImportOutcome(
        batch.orElse(null),
        tally.files(),
        tally.rejectCount(),
        tally.rejects(),
        examination.map(Examination::count).orElse(0L),
        examination.map(Examination::listed).orElse(List.of()),
        notices,
        Duration.ofNanos(meter.nanos()));
  }

  private static List<String> with(List<String> notices, String more) {
    return Stream.concat(notices.stream(), Stream.of(more)).toList();
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

  private static void writeAll(
      FactInput input,
      BatchWriter writer,
      Tally tally,
      ImportRequest request,
      ProgressMeter meter) {
    try (RejectedRows rejected = RejectedRows.into(request.rejectedFolder());
        ChunkReader reader = new ChunkReader(input, CHUNK_ROWS)) {
      for (var part = reader.next(); part.isPresent(); part = reader.next()) {
        Chunk chunk = part.get().chunk();
        List<BatchWriter.Row> rows = new ArrayList<>(chunk.rows().size());
        chunk.rows().forEach(row -> rows.add(new BatchWriter.Row(row.fact(), row.retracted())));
        List<BatchWriter.Result> results = rows.isEmpty() ? List.of() : writer.write(rows);
        tally.add(chunk, results, rejected::add);
        meter.wrote(chunk.type().file(), chunk.size(), part.get().bytesRead());
      }
    }
  }

  private Examination examine(
      Batch batch, ImportRequest request, Touched touched, ProgressMeter meter) {
    meter.enter(Phase.EXAMINING);
    Examination examination = new Examination(follow.get(), batch);
    examination.examine(touched, () -> inputs.idNumbers(request, touched.persons(), CHUNK_ROWS));
    return examination;
  }
}
