package org.creditgraph.imports;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.creditgraph.graph.Refusal;
import org.creditgraph.imports.ImportReport.State;
import org.creditgraph.ingest.ImportOutcome;
import org.creditgraph.ingest.ImportProgress;
import org.creditgraph.ingest.ImportProgress.Phase;
import org.creditgraph.ingest.ImportRequest;
import org.creditgraph.ingest.Importer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes imports, one at a time, runs them and keeps their reports.
 *
 * <p>It has one seat: free, taken, or taken and running. Whatever an import throws, and whatever
 * fails when its report is kept, frees the seat.
 */
final class ImportDesk implements AutoCloseable {
  static final ZoneId CIVIL = ZoneId.of("Asia/Shanghai");
  private static final Logger log = LoggerFactory.getLogger(ImportDesk.class);
  private static final int OPENING_SECONDS_MAX = 60;
  private static final int STOPPING_SECONDS_MAX = 20;

  private final Importer importer;
  private final ImportArchive archive;
  private final Clock clock;
  private final Housekeeping housekeeping;
  private final ThreadFactory threads;
  private final SecureRandom random = new SecureRandom();

  /** Null while the seat is free. */
  private @Nullable ImportReport current;

  private @Nullable Thread thread;

  /** One whose imports run on the threads that call it, and whose reports stay. */
  ImportDesk(Importer importer, ImportArchive archive, Clock clock) {
    this(
        importer,
        archive,
        clock,
        Retention.FOR_EVER,
        Thread.ofPlatform().name("import-", 1).factory());
  }

  ImportDesk(
      Importer importer,
      ImportArchive archive,
      Clock clock,
      Retention retention,
      ThreadFactory threads) {
    this.importer = importer;
    this.archive = archive;
    this.clock = clock;
    this.housekeeping = new Housekeeping(archive, retention, clock);
    this.threads = threads;
  }

  /**
   * Tells of imports that the end of the program cut off, and removes what they left. Called once,
   * at the start.
   */
  void settle() {
    housekeeping.settle();
  }

  /**
   * Says early what {@link #take} would say.
   *
   * @throws Refusal IMPORT_UNDER_WAY
   */
  synchronized void checkFree() {
    if (current != null) {
      throw new ImportUnderWay(current.id());
    }
  }

  /**
   * Takes the desk for one import.
   *
   * @throws Refusal IMPORT_UNDER_WAY
   */
  ImportReport take(String title, ImportRequest.Format format) {
    Instant now = clock.instant();
    String id = Retention.idTime(now) + "-" + "%08x".formatted(random.nextInt());
    ImportReport taken = ImportReport.running(id, title, format, now);
    synchronized (this) {
      checkFree();
      current = taken;
    }
    try {
      archive.keep(taken);
      return taken;
    } catch (RuntimeException | Error failure) {
      free(id);
      throw failure;
    }
  }

  /** The folder in which an import may work. */
  Path folder(ImportReport report) {
    return archive.folder(report.id());
  }

  /** Frees the desk of an import that never ran. */
  void giveUp(ImportReport report, Refusal why) {
    finish(report, report.refused(State.REFUSED, why, folder(report), clock.instant()));
  }

  /**
   * Runs an import in the background; comes back when its files have been looked at.
   *
   * @throws Refusal when they cannot be read, IMPORT_NOT_STARTED
   */
  ImportReport start(ImportReport taken, ImportRequest request) throws InterruptedException {
    CountDownLatch opened = new CountDownLatch(1);
    try {
      Thread runner = threads.newThread(() -> runLogged(taken, request, opened));
      synchronized (this) {
        thread = runner;
      }
      runner.start();
    } catch (RuntimeException | Error failure) {
      log.error("Import {} could not be started", taken.id(), failure);
      finish(taken, failed(taken));
      throw new Refusal(
          "IMPORT_NOT_STARTED",
          "The program has no room to run the import now; nothing of it is in. Send it again later."
              + " 系统资源不足，未能开始导入，请稍后重试。");
    }
    if (!opened.await(OPENING_SECONDS_MAX, TimeUnit.SECONDS)) {
      log.info("Import {} is still being unpacked", taken.id());
    }
    ImportReport report = find(taken.id());
    if (report.state() == State.REFUSED) {
      throw new Refusal(String.valueOf(report.code()), report.message());
    }
    return report;
  }

  private void runLogged(ImportReport taken, ImportRequest request, CountDownLatch opened) {
    try {
      run(taken, request, progress -> countDownWhenOpen(progress, opened));
    } catch (Refusal refusal) {
      log.info("Import {} was refused: {}", taken.id(), refusal.getMessage());
    } catch (RuntimeException | Error failure) {
      log.error("Import {} failed", taken.id(), failure);
    } finally {
      opened.countDown();
    }
  }

  private static void countDownWhenOpen(ImportProgress progress, CountDownLatch opened) {
    if (progress.phase() != Phase.OPENING) {
      opened.countDown();
    }
  }

  /** Runs an import on this thread. Keeps its report and frees the desk whatever happens. */
  ImportOutcome run(ImportReport taken, ImportRequest request, Consumer<ImportProgress> listener) {
    ImportReport ended = null;
    try {
      ImportOutcome outcome =
          importer.run(
              request,
              progress -> {
                note(taken.at(progress));
                listener.accept(progress);
              });
      ended = last(taken).done(outcome, clock.instant(), rejectedFiles(taken.id()));
      return outcome;
    } catch (Refusal refusal) {
      ended = refused(taken, refusal);
      throw refusal;
    } catch (RuntimeException | Error failure) {
      ended = isIn(taken) ? untold(taken) : failed(taken);
      throw failure;
    } finally {
      finish(taken, ended);
    }
  }

  private boolean isIn(ImportReport taken) {
    return last(taken).progress().phase().compareTo(Phase.COMMITTING) > 0;
  }

  private ImportReport failed(ImportReport taken) {
    return last(taken).ended(State.FAILED, "IMPORT_FAILED", Sentences.FAILED, clock.instant());
  }

  private ImportReport refused(ImportReport taken, Refusal refusal) {
    boolean unknown = refusal.code().equals("COMMIT_UNKNOWN");
    State state = unknown ? State.INTERRUPTED : State.REFUSED;
    return last(taken).refused(state, refusal, folder(taken), clock.instant());
  }

  private List<String> rejectedFiles(String id) {
    try {
      return archive.rejectedFiles(id);
    } catch (RuntimeException e) {
      log.warn("The rejected rows of import {} cannot be listed: {}", id, e.toString());
      return List.of();
    }
  }

  private synchronized void note(ImportReport report) {
    current = report;
  }

  private synchronized ImportReport last(ImportReport taken) {
    return current == null ? taken : current;
  }

  /** How an import ended that may be in, but of which nothing more can be said. */
  private ImportReport untold(ImportReport taken) {
    return last(taken)
        .ended(State.INTERRUPTED, "OUTCOME_UNTOLD", Sentences.UNTOLD, clock.instant());
  }

  /**
   * Keeps a report, removes what nobody needs any more, and frees the seat.
   *
   * @param report null when there was no memory to make one
   */
  private void finish(ImportReport taken, @Nullable ImportReport report) {
    try {
      ImportReport ended = report == null ? untold(taken) : report;
      housekeeping.clear(ended);
      archive.keep(ended);
      housekeeping.removeExpired(taken.id());
    } finally {
      free(taken.id());
    }
  }

  private synchronized void free(String id) {
    if (current != null && current.id().equals(id)) {
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
