package org.creditgraph.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.creditgraph.graph.Refusal;
import org.creditgraph.imports.ImportReport.State;
import org.creditgraph.ingest.ImportOutcome;
import org.creditgraph.ingest.ImportProgress;
import org.creditgraph.ingest.ImportRequest;
import org.creditgraph.ingest.Importer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes imports, one at a time, runs them and keeps their reports. */
final class ImportDesk implements AutoCloseable {
  static final ZoneId CIVIL = ZoneId.of("Asia/Shanghai");
  private static final Logger log = LoggerFactory.getLogger(ImportDesk.class);
  private static final DateTimeFormatter ID_TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(CIVIL);
  private static final int OPENING_SECONDS_MAX = 60;
  private static final int SETTLED_MAX = 10;
  private static final int STOPPING_SECONDS_MAX = 20;

  private final Importer importer;
  private final ImportArchive archive;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private @Nullable ImportReport current;
  private @Nullable Thread thread;

  ImportDesk(Importer importer, ImportArchive archive, Clock clock) {
    this.importer = importer;
    this.archive = archive;
    this.clock = clock;
  }

  /** Tells of imports that the end of the program cut off. Called once, at the start. */
  void settle() {
    for (ImportReport report : archive.newest(SETTLED_MAX)) {
      if (report.state() == State.RUNNING) {
        archive.clear(report.id());
        archive.keep(
            report.ended(
                State.INTERRUPTED,
                "IMPORT_INTERRUPTED",
                "The program ended while this ran: it is in wholly or not at all. Send it again;"
                    + " nothing is taken twice. 程序中断，请重新导入，不会重复。",
                null));
      }
    }
  }

  /**
   * Takes the desk for one import.
   *
   * @throws Refusal IMPORT_UNDER_WAY
   */
  synchronized ImportReport take(String title, ImportRequest.Format format) {
    if (current != null) {
      throw new ImportUnderWay(current.id());
    }
    Instant now = clock.instant();
    String id = ID_TIME.format(now) + "-" + "%08x".formatted(random.nextInt());
    current = ImportReport.running(id, title, format, now);
    archive.keep(current);
    return current;
  }

  /** The folder in which an import may work. */
  Path folder(ImportReport report) {
    return archive.folder(report.id());
  }

  /** Frees the desk of an import that never ran. */
  void giveUp(ImportReport report, Refusal why) {
    finish(report.ended(State.REFUSED, why.code(), sentence(why), clock.instant()));
  }

  /**
   * Runs an import in the background; comes back when its files have been looked at.
   *
   * @throws Refusal when they cannot be read
   */
  ImportReport start(ImportReport taken, ImportRequest request) throws InterruptedException {
    CountDownLatch opened = new CountDownLatch(1);
    Thread runner =
        Thread.ofPlatform()
            .name("import-" + taken.id())
            .unstarted(
                () -> {
                  try {
                    run(taken, request, progress -> countDownWhenOpen(progress, opened));
                  } catch (Refusal refusal) {
                    log.info("Import {} was refused: {}", taken.id(), refusal.getMessage());
                  } catch (RuntimeException | Error failure) {
                    log.error("Import {} failed", taken.id(), failure);
                  } finally {
                    opened.countDown();
                  }
                });
    synchronized (this) {
      thread = runner;
    }
    runner.start();
    if (!opened.await(OPENING_SECONDS_MAX, TimeUnit.SECONDS)) {
      log.info("Import {} is still being unpacked", taken.id());
    }
    ImportReport report = find(taken.id());
    if (report.state() == State.REFUSED) {
      throw new Refusal(String.valueOf(report.code()), report.message());
    }
    return report;
  }

  private static void countDownWhenOpen(ImportProgress progress, CountDownLatch opened) {
    if (progress.phase() != ImportProgress.Phase.OPENING) {
      opened.countDown();
    }
  }

  /** Runs an import on this thread. Keeps its report whatever happens. */
  ImportOutcome run(ImportReport taken, ImportRequest request, Consumer<ImportProgress> listener) {
    try {
      ImportOutcome outcome =
          importer.run(
              request,
              progress -> {
                note(taken.at(progress));
                listener.accept(progress);
              });
      discardUpload(request);
      List<String> csvFiles = archive.rejectedFiles(taken.id());
      finish(last(taken).done(outcome, clock.instant(), csvFiles));
      return outcome;
    } catch (Refusal refusal) {
      archive.clear(taken.id());
      finish(last(taken).ended(State.REFUSED, refusal.code(), sentence(refusal), clock.instant()));
      throw refusal;
    } catch (RuntimeException | Error failure) {
      archive.clear(taken.id());
      String sentence = "The import failed; the log of the program says why. 导入失败，详见程序日志。";
      finish(last(taken).ended(State.FAILED, "IMPORT_FAILED", sentence, clock.instant()));
      throw failure;
    }
  }

  private static String sentence(Refusal refusal) {
    return String.valueOf(refusal.getMessage());
  }

  /** Removes the upload itself; a folder that a user named stays. */
  private static void discardUpload(ImportRequest request) {
    if (request.source().startsWith(request.workFolder())) {
      try {
        Files.deleteIfExists(request.source());
      } catch (IOException e) {
        log.warn("The upload {} could not be removed: {}", request.source(), e.getMessage());
      }
    }
  }

  private synchronized void note(ImportReport report) {
    current = report;
  }

  private synchronized ImportReport last(ImportReport taken) {
    return current == null ? taken : current;
  }

  private void finish(ImportReport report) {
    archive.keep(report);
    synchronized (this) {
      current = null;
      thread = null;
    }
  }

  /**
   * @throws Refusal UNKNOWN_IMPORT
   */
  ImportReport find(String id) {
    synchronized (this) {
      if (current != null && current.id().equals(id)) {
        return current;
      }
    }
    return archive
        .find(id)
        .orElseThrow(
            () ->
                new Refusal(
                    "UNKNOWN_IMPORT",
                    "There is no import with the id “" + id + "”; GET /imports lists them."));
  }

  /** The newest imports, newest first, with the one under way. */
  List<ImportReport> newest(int countMax) {
    Optional<ImportReport> running;
    synchronized (this) {
      running = Optional.ofNullable(current);
    }
    List<ImportReport> reports = new ArrayList<>(archive.newest(countMax));
    running.ifPresent(now -> reports.replaceAll(kept -> kept.id().equals(now.id()) ? now : kept));
    return reports;
  }

  /** Stops the import under way; nothing of it remains. */
  @Override
  public void close() throws InterruptedException {
    Thread running;
    synchronized (this) {
      running = thread;
    }
    if (running != null) {
      running.interrupt();
      running.join(TimeUnit.SECONDS.toMillis(STOPPING_SECONDS_MAX));
    }
  }
}
