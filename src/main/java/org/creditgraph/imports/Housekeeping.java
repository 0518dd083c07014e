package org.creditgraph.imports;

import java.time.Clock;
import java.util.Optional;
import org.creditgraph.imports.ImportReport.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes what imports leave behind. That it fails must not decide how an import ended. */
final class Housekeeping {
  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

  private final ImportArchive archive;
  private final Retention retention;
  private final Clock clock;

  Housekeeping(ImportArchive archive, Retention retention, Clock clock) {
    this.archive = archive;
    this.retention = retention;
    this.clock = clock;
  }

  /** Tells of imports that the end of the program cut off, and removes what they left. */
  void settle() {
    quietly(() -> archive.ids().forEach(id -> quietly(() -> settle(id))));
    quietly(() -> removeExpired(""));
  }

  private void settle(String id) {
    Optional<ImportReport> found = archive.find(id);
    if (found.isEmpty()) {
      archive.clear(id);
    } else if (found.get().state() == State.RUNNING) {
      archive.clear(id);
      archive.keep(
          found.get().ended(State.INTERRUPTED, "IMPORT_INTERRUPTED", Sentences.CUT_OFF, null));
    } else {
      archive.clearWork(id);
    }
  }

  /** Removes the upload and what was unpacked; rejected rows stay where the import has an end. */
  void clear(ImportReport ended) {
    quietly(
        () -> {
          if (ended.state().hasOutcome()) {
            archive.clearWork(ended.id());
          } else {
            archive.clear(ended.id());
          }
        });
  }

  /** Removes the imports that are kept no longer, but not the one under way. */
  void removeExpired(String running) {
    quietly(
        () -> {
          for (String id : retention.expired(archive.ids(), clock.instant())) {
            if (!id.equals(running)) {
              archive.remove(id);
            }
          }
        });
  }

  private static void quietly(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException | Error failure) {
      log.warn("Old files of imports could not be removed: {}", failure.toString());
    }
  }
}
